import type { Pixels } from '../../shared/imaging/pixels.ts'

/** A finger reaches at least this far onto the sheet and covers this share of it; slivers of a brown desk do not. */
const leastReach = 0.1
const leastShare = 0.006

/**
 * Whether a finger lies over a page: something of the colour of skin that comes in over its edge.
 *
 * Skin of any shade is redder than it is green and greener than it is blue, against paper in the same light.
 */
export function findFinger({ data, width, height }: Pixels, paper: readonly [number, number, number]): boolean {
  const skin = new Uint8Array(width * height)
  const [red, green, blue] = paper.map((value) => Math.max(8, value)) as [number, number, number]
  for (let at = 0; at < skin.length; at += 1) {
    const r = (data[at * 3] as number) / red
    const g = (data[at * 3 + 1] as number) / green
    const b = (data[at * 3 + 2] as number) / blue
    if (r > 0.2 && r < 1.02 && g > 0.6 * r && g < 0.87 * r && b > 0.6 * g && b < 0.93 * g) skin[at] = 1
  }
  const queue: number[] = []
  const enter = (at: number): void => {
    if (skin[at] !== 1) return
    skin[at] = 2
    queue.push(at)
  }
  for (let x = 0; x < width; x += 1) {
    enter(x)
    enter((height - 1) * width + x)
  }
  for (let y = 0; y < height; y += 1) {
    enter(y * width)
    enter(y * width + width - 1)
  }
  let [reached, covered] = [0, 0]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [x, y] = [next % width, Math.floor(next / width)]
    const inward = Math.min(x, y, width - 1 - x, height - 1 - y)
    reached = Math.max(reached, inward)
    covered += 1
    if (x > 0) enter(next - 1)
    if (x < width - 1) enter(next + 1)
    if (y > 0) enter(next - width)
    if (y < height - 1) enter(next + width)
  }
  return reached > leastReach * Math.min(width, height) && covered > leastShare * skin.length
}
