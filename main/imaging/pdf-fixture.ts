import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib'

/** A PDF whose pages say which they are, in black on white. */
export async function samplePdf(pages: number, change?: (document: PDFDocument) => void | Promise<void>) {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let page = 1; page <= pages; page += 1) {
    document.addPage([595, 842]).drawText(`Trang ${page}`, { x: 60, y: 700, size: 60, font })
  }
  await change?.(document)
  return new Uint8Array(await document.save({ useObjectStreams: false }))
}

/** Everything that a page must not bring along: a script that runs on opening, an attachment, a link out. */
export function withMischief(document: PDFDocument): Promise<void> {
  const { context, catalog } = document
  catalog.set(
    PDFName.of('OpenAction'),
    context.obj({ Type: 'Action', S: 'JavaScript', JS: PDFString.of('while (true) app.alert("script")') }),
  )
  return document.attach(new TextEncoder().encode('attached secret'), 'secret.txt', { mimeType: 'text/plain' })
}

/** A form with an answer in it. */
export function withForm(document: PDFDocument): void {
  const field = document.getForm().createTextField('name')
  field.setText('XXXXXXXX')
  field.addToPage(document.getPage(0), { x: 60, y: 300, width: 400, height: 60 })
}
