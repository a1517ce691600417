import { assertNever } from '../../shared/assert-never.ts'
import { cellsOutline, type Ink, type Mark, type Page } from './drawing.ts'
import type { Typefaces } from './typeface.ts'

/** What each ink looks like; an ink without a colour is not drawn. */
export type Palette = Readonly<Record<Ink, string | null>>

/** A page as SVG without any font: text is drawn as outlines, so every machine shows the same letters. */
export function pageAsSvg(page: Page, faces: Typefaces, palette: Palette, dotsPerMm: number): string {
  const width = Math.round(page.width * dotsPerMm)
  const height = Math.round(page.height * dotsPerMm)
  const drawn = page.marks.map((mark) => drawMark(mark, faces, palette[mark.ink])).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${page.width} ${height / dotsPerMm}"><rect width="100%" height="100%" fill="#fff"/>${drawn}</svg>`
}

function drawMark(mark: Mark, faces: Typefaces, colour: string | null): string {
  if (colour === null) return ''
  switch (mark.kind) {
    case 'text': {
      const turn = mark.slant === undefined ? '' : ` transform="rotate(${-mark.slant} ${mark.x} ${mark.y})"`
      return `<path fill="${colour}"${turn} d="${faces[mark.weight].outline(mark.text, mark.size, mark.x, mark.y)}"/>`
    }
    case 'box': {
      const place = `x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}"`
      return mark.stroke === undefined
        ? `<rect ${place} fill="${colour}"/>`
        : `<rect ${place} fill="none" stroke="${colour}" stroke-width="${mark.stroke}"/>`
    }
    case 'cells':
      return `<path shape-rendering="crispEdges" fill="${colour}" d="${cellsOutline(mark, mark.x, mark.y)}"/>`
    default:
      return assertNever(mark)
  }
}
