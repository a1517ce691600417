import type { Point, Quad } from './quad.ts'
import type { Steps } from './steps.ts'

const samples = 36
/** How far to both sides of an edge the sheet and the desk are compared: past any rule that is printed along it. */
const apart = 7
/** Share of a side at each end that is left out. */
const ends = 0.05

/**
 * How much what lies just within four sides is one sheet, and what lies just outside of them is not: about −1 to 1.
 *
 * Bare paper runs all around a sheet: along its sides the light may change, but slowly, and its colour does not. A frame
 * printed on the sheet has the same paper outside; four edges of different things have different things within.
 */
export function weighQuad(steps: Steps, quad: Quad): number {
  const threshold = steps.grain
  const bands: number[][] = []
  let [differs, least, jumps, count] = [0, 1, 0, 0]
  for (let side = 0; side < 4; side += 1) {
    const [from, to] = [quad[side], quad[(side + 1) % 4]] as [Point, Point]
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    const [nx, ny] = [-(to.y - from.y) / length, (to.x - from.x) / length]
    let [unlike, seen, last] = [0, 0, -1]
    for (let index = 0; index < samples; index += 1) {
      const along = ends + ((1 - 2 * ends) * index) / (samples - 1)
      const [x, y] = [from.x + (to.x - from.x) * along, from.y + (to.y - from.y) * along]
      const within = indexIn(steps, x + nx * apart, y + ny * apart)
      const without = indexIn(steps, x - nx * apart, y - ny * apart)
      if (within < 0) continue
      bands.push(colourAt(steps, within))
      if (last >= 0) {
        jumps += Math.min(1, Math.max(0, mostUnlike(steps, last, within) - threshold) / (3 * threshold))
        count += 1
      }
      last = within
      if (without < 0) continue
      unlike += Math.min(1, mostUnlike(steps, within, without) / (2 * threshold))
      seen += 1
    }
    // A side that runs along the picture's border has nothing outside to be compared with.
    const share = seen < samples / 4 ? 0.6 : unlike / seen
    differs += share / 4
    least = Math.min(least, share)
  }
  const rough = count === 0 ? 1 : jumps / count
  return 0.4 * differs + 0.4 * least - 1.1 * rough - 0.5 * Math.min(1, spreadOf(bands) / (5 * threshold))
}

/** Differences of the colours: on the curve of `prepareSteps` light and shadow leave them as they are. */
function colourAt({ wide: { red, green, blue } }: Steps, at: number): number[] {
  return [(red[at] as number) - (green[at] as number), (blue[at] as number) - (green[at] as number)]
}

function mostUnlike({ wide: { red, green, blue } }: Steps, one: number, other: number): number {
  return Math.max(
    Math.abs((red[one] as number) - (red[other] as number)),
    Math.abs((green[one] as number) - (green[other] as number)),
    Math.abs((blue[one] as number) - (blue[other] as number)),
  )
}

/** Mean distance of the colours from their median: a stamp or a thumb on the rim does not count much. */
function spreadOf(colours: readonly number[][]): number {
  const median = [0, 1].map((axis) => {
    const values = colours.map((colour) => colour[axis] as number).toSorted((a, b) => a - b)
    return values[values.length >> 1] ?? 0
  })
  const sum = colours.reduce(
    (total, [a = 0, b = 0]) => total + Math.abs(a - (median[0] ?? 0)) + Math.abs(b - (median[1] ?? 0)),
    0,
  )
  return sum / Math.max(1, colours.length)
}

/** −1 outside of the picture. */
function indexIn({ width, height }: Steps, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)]
  return column < 0 || row < 0 || column >= width || row >= height ? -1 : row * width + column
}
