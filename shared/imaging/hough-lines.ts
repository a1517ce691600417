import { stepAt, type Steps } from './steps.ts'

/** The line of all points with `x·cos(angle) + y·sin(angle) = offset`; angle in radians, 0 to π. */
export interface Line {
  readonly angle: number
  readonly offset: number
}

const angles = 180
/** Pixels that one cell of offsets spans. */
const cell = 2

/** Steps smaller than this are grain and the pattern of a desk; larger ones count no more than `full`. */
const faint = 7
const full = 36

/** Lines closer than this to a stronger one are the same edge seen again. */
const sameAngle = 5
const sameOffset = 4

/** The straight edges of a picture, strongest first: places where it steps vote for the lines through them (Hough). */
export function houghLines(steps: Steps, most: number): readonly Line[] {
  const { width, height } = steps
  const reachOfOffsets = Math.ceil(Math.hypot(width, height))
  const cells = Math.ceil((2 * reachOfOffsets) / cell) + 1
  const votes = new Float32Array(angles * cells)
  const [cosines, sines] = [new Float64Array(angles), new Float64Array(angles)]
  for (let index = 0; index < angles; index += 1) {
    cosines[index] = Math.cos((index * Math.PI) / angles)
    sines[index] = Math.sin((index * Math.PI) / angles)
  }
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const dx = stepAt(steps, x, y, 1, 0)
      const dy = stepAt(steps, x, y, 0, 1)
      const strength = Math.hypot(dx, dy)
      if (strength < faint) continue
      // Only the ridge of a step votes: beside it the step is smaller.
      const [nx, ny] = [dx / strength, dy / strength]
      const here = Math.abs(stepAt(steps, x, y, nx, ny))
      if (here < Math.abs(stepAt(steps, x + 1.5 * nx, y + 1.5 * ny, nx, ny))) continue
      if (here < Math.abs(stepAt(steps, x - 1.5 * nx, y - 1.5 * ny, nx, ny))) continue
      const weight = Math.min(full, here) / full
      const turn = (Math.atan2(dy, dx) + 2 * Math.PI) % Math.PI
      const middle = Math.round((turn * angles) / Math.PI)
      for (let near = middle - 4; near <= middle + 4; near += 1) {
        const index = ((near % angles) + angles) % angles
        const offset = x * (cosines[index] as number) + y * (sines[index] as number)
        const at = index * cells + Math.round((offset + reachOfOffsets) / cell)
        votes[at] = (votes[at] as number) + weight
      }
    }
  }
  return peaks(votes, cells, most).map(([index, at]) => ({
    angle: (index * Math.PI) / angles,
    offset: at * cell - reachOfOffsets,
  }))
}

/** The highest cells that are not beside a higher one. */
function peaks(votes: Float32Array, cells: number, most: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  const left = votes.slice()
  while (found.length < most) {
    let best = 0
    for (let at = 1; at < left.length; at += 1) if ((left[at] as number) > (left[best] as number)) best = at
    // Fewer votes than this are no edge of a sheet that fills a fifth of the picture.
    if ((left[best] as number) < 8) break
    const index = Math.floor(best / cells)
    const offset = best % cells
    found.push([index, offset])
    for (let da = -sameAngle; da <= sameAngle; da += 1) {
      // Past 180 degrees the same line comes back with the sign of its offset turned.
      const wrapped = (index + da + angles) % angles
      const middle = index + da < 0 || index + da >= angles ? cells - 1 - offset : offset
      for (let near = Math.max(0, middle - sameOffset); near <= Math.min(cells - 1, middle + sameOffset); near += 1) {
        left[wrapped * cells + near] = 0
      }
    }
  }
  return found
}
