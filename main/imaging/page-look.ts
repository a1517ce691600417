import type { Pixels } from '../../shared/imaging/pixels.ts'

/**
 * What a page is, by what is on it: `colour` (a stamp, a tinted paper, a photograph), `grey` (a picture without
 * colours) or `text` (dark print on white: only that is kept).
 */
export type PageLook = 'colour' | 'grey' | 'text'

/** A pixel is coloured from this difference of its strongest and weakest colour on; a dim lamp's noise stays below. */
const coloured = 44
/** A stamp or a signature in blue is about a hundredth of a page, a stray speck is not. */
const colourShare = 0.0012
/** Neither ink nor paper. Blurred edges of dense print make about a tenth of a page. */
const greyShare = 0.3

/** @param page RGB with even light: paper is nearly white */
export function lookOf({ data, width, height }: Pixels): PageLook {
  let [colours, greys, seen] = [0, 0, 0]
  const [rimX, rimY] = [Math.round(width * 0.02), Math.round(height * 0.02)]
  for (let y = rimY; y < height - rimY; y += 2) {
    for (let x = rimX; x < width - rimX; x += 2) {
      const at = (y * width + x) * 3
      const [r, g, b] = [data[at] as number, data[at + 1] as number, data[at + 2] as number]
      const spread = Math.max(r, g, b) - Math.min(r, g, b)
      if (spread > coloured) colours += 1
      else if (g > 90 && g < 215) greys += 1
      seen += 1
    }
  }
  if (colours > seen * colourShare) return 'colour'
  return greys > seen * greyShare ? 'grey' : 'text'
}
