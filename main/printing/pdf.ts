import * as fontkit from '@cantoo/fontkit'
import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib'
import { assertNever } from '../../shared/assert-never.ts'
import type { Paper } from '../../shared/receipt/paper.ts'
import { cellsOutline, type Mark, type Page } from './drawing.ts'
import { colours } from './palettes.ts'
import { fontFeatures, type Typefaces, type Weight } from './typeface.ts'

const pointsPerMm = 72 / 25.4

/**
 * Pages as a PDF with our typeface embedded, only the letters that are used.
 *
 * The same paper gives the same bytes on every machine and day: its dates are those of the paper, not of the clock.
 */
export async function pagesAsPdf(paper: Paper, pages: readonly Page[], faces: Typefaces): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.registerFontkit(fontkit)
  document.setTitle(paper.title, { showInWindowTitleBar: true })
  document.setLanguage(paper.language)
  document.setCreator('Một Cửa')
  const issued = new Date(`${paper.issuedAt}:00+07:00`)
  document.setCreationDate(issued)
  document.setModificationDate(issued)
  const embed = (weight: Weight) =>
    document.embedFont(faces[weight].data, {
      subset: true,
      customName: `MOTCUA+BeVietnamPro-${weight}`,
      features: fontFeatures,
    })
  const fonts = { 400: await embed(400), 600: await embed(600) }
  for (const page of pages) {
    const sheet = document.addPage([page.width * pointsPerMm, page.height * pointsPerMm])
    for (const mark of page.marks) drawMark(sheet, page, mark, fonts)
  }
  return document.save()
}

function drawMark(sheet: PDFPage, page: Page, mark: Mark, fonts: Readonly<Record<Weight, PDFFont>>): void {
  const color = colourOf(colours[mark.ink])
  const x = mark.x * pointsPerMm
  const y = (page.height - mark.y) * pointsPerMm
  switch (mark.kind) {
    case 'text':
      sheet.drawText(mark.text, {
        x,
        y,
        size: mark.size * pointsPerMm,
        font: fonts[mark.weight],
        color,
        ...(mark.slant === undefined ? {} : { rotate: degrees(mark.slant) }),
      })
      return
    case 'box': {
      const height = mark.height * pointsPerMm
      const place = { x, y: y - height, width: mark.width * pointsPerMm, height }
      sheet.drawRectangle(
        mark.stroke === undefined
          ? { ...place, color }
          : { ...place, borderColor: color, borderWidth: mark.stroke * pointsPerMm },
      )
      return
    }
    case 'cells':
      // Its own y axis points downwards already.
      sheet.drawSvgPath(cellsOutline(mark, 0, 0), { x, y, scale: pointsPerMm, color, borderWidth: 0 })
      return
    default:
      assertNever(mark)
  }
}

function colourOf(hex: string) {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255
  return rgb(part(1), part(3), part(5))
}
