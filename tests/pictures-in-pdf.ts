import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

/** The pictures on the pages of a PDF, one each, byte for byte as they were put in. Throws where a page has none. */
export async function picturesInPdf(pdf: Uint8Array): Promise<readonly Buffer[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  return document.getPages().map((page) => {
    const pictures = page.node.Resources()?.lookup(PDFName.of('XObject'))
    const [reference] =
      pictures !== undefined && 'values' in pictures ? (pictures as { values(): unknown[] }).values() : []
    const stream = document.context.lookup(reference as never)
    if (!(stream instanceof PDFRawStream)) throw new Error('a page without a picture')
    return Buffer.from(stream.contents)
  })
}
