import type { Pixels } from '../../shared/imaging/pixels.ts'

/** An edge of print is at least this high, as a share of the light of the paper: blurred print is faint. */
const leastShare = 0.12
/** And higher than the grain of a dark picture. */
const leastLevels = 14
/** What pixels alone do to a sharp edge, as a standard deviation: a card of few pixels is small and not blurred. */
const ofPixels = 0.7
/** The widest edge that is measured, in pixels to both sides. */
const widest = 12

/**
 * How blurred a page is: the standard deviation of its blur in pixels, from how steep its edges are for their height.
 *
 * Half of the edges are steeper. 0 where there are too few to judge by.
 *
 * @param page as it was photographed: where the light is evened already, white is cut off, which makes edges steeper
 * @param paper level of its bare paper, 0 to 255
 */
export function blurOf(page: Pixels, paper: number): number {
  const steepness = steepnessOf(page, Math.max(leastLevels, leastShare * paper))
  if (steepness.length < 40) return 0
  steepness.sort((a, b) => a - b)
  // Of a blurred step the middle two pixels fall by about 0.8 ÷ its deviation.
  const seen = 0.8 / (steepness[steepness.length >> 1] ?? 1)
  return Math.sqrt(Math.max(0, seen ** 2 - ofPixels ** 2))
}

/** Of every fall from paper to ink that is high enough: its steepest place, as a share of its height. */
function steepnessOf({ data, width, height }: Pixels, least: number): number[] {
  const steepness: number[] = []
  const rimY = Math.round(height * 0.05)
  const rimX = Math.max(widest + 1, Math.round(width * 0.05))
  for (let y = rimY; y < height - rimY; y += 5) {
    const row = y * width
    const at = (x: number): number => data[(row + x) * 3 + 1] as number
    let x = rimX
    while (x < width - rimX) {
      // The steepest place of a fall from paper to ink, then how deep the fall goes around it.
      if (at(x - 1) - at(x + 1) < least / 7) {
        x += 1
        continue
      }
      let steepest = 0
      let end = x
      while (end < width - rimX && at(end - 1) - at(end + 1) >= least / 14 && end - x < 2 * widest) {
        steepest = Math.max(steepest, at(end - 1) - at(end + 1))
        end += 1
      }
      const drop = at(x - 1) - at(end)
      if (drop >= least) steepness.push(steepest / drop)
      x = end + 1
    }
  }
  return steepness
}
