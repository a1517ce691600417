import { stepAt, type Steps } from './steps.ts'

/**
 * The line of all points with `x·cos(angle) + y·sin(angle) = offset`. Its normal, at `angle` (radians, 0 to 2π), points
 * to the side on which the picture is lighter.
 */
export interface Line {
  readonly angle: number
  readonly offset: number
}

const angles = 360
/** Pixels that one cell of offsets spans. */
const cell = 2
/** The direction of a step is known to so many degrees. */
const play = 4

/** Larger steps than so many times the grain count no more. */
const clear = 4

/** Lines closer than this (degrees, cells) to a stronger one are the same edge seen again. */
const sameAngle = 4
const sameOffset = 2

/**
 * The straight edges of a picture, strongest first: places where it steps vote for the lines through them (Hough).
 *
 * Which side is lighter belongs to a line. So the edge of a sheet gathers all its votes, while the two sides of a rule
 * and the changing sides of a chequered cloth share theirs.
 */
export function houghLines(steps: Steps, most: number): readonly Line[] {
  const { width, height } = steps
  const farthest = Math.ceil(Math.hypot(width, height))
  const cells = Math.ceil((2 * farthest) / cell) + 1
  const votes = new Float32Array(angles * cells)
  const [cosines, sines] = [new Float64Array(angles), new Float64Array(angles)]
  for (let index = 0; index < angles; index += 1) {
    cosines[index] = Math.cos((index * 2 * Math.PI) / angles)
    sines[index] = Math.sin((index * 2 * Math.PI) / angles)
  }
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const dx = stepAt(steps, x, y, 1, 0)
      const dy = stepAt(steps, x, y, 0, 1)
      const strength = Math.hypot(dx, dy)
      if (strength < steps.grain) continue
      // Only the ridge of a step votes: beside it the step is smaller.
      const [nx, ny] = [dx / strength, dy / strength]
      const here = stepAt(steps, x, y, nx, ny)
      if (here < stepAt(steps, x + 1.5 * nx, y + 1.5 * ny, nx, ny)) continue
      if (here < stepAt(steps, x - 1.5 * nx, y - 1.5 * ny, nx, ny)) continue
      const weight = Math.min(1, here / (clear * steps.grain))
      const middle = Math.round((Math.atan2(dy, dx) * angles) / (2 * Math.PI))
      for (let near = middle - play; near <= middle + play; near += 1) {
        const index = (near + angles) % angles
        const offset = x * (cosines[index] as number) + y * (sines[index] as number)
        const at = index * cells + Math.round((offset + farthest) / cell)
        votes[at] = (votes[at] as number) + weight
      }
    }
  }
  return peaks(votes, cells, most).map(([index, at]) => ({
    angle: (index * 2 * Math.PI) / angles,
    offset: at * cell - farthest,
  }))
}

/** The highest cells that are not beside a higher one. */
function peaks(votes: Float32Array, cells: number, most: number): readonly (readonly [number, number])[] {
  // Fewer votes than this are no edge of a sheet that fills a fifth of the picture.
  const least = 8
  const high: number[] = []
  for (let at = 0; at < votes.length; at += 1) if ((votes[at] as number) >= least) high.push(at)
  high.sort((a, b) => (votes[b] as number) - (votes[a] as number))
  const found: (readonly [number, number])[] = []
  for (const at of high) {
    const [index, offset] = [Math.floor(at / cells), at % cells]
    const isSeen = found.some(([otherIndex, otherOffset]) => {
      const turn = Math.abs(index - otherIndex)
      return Math.min(turn, angles - turn) <= sameAngle && Math.abs(offset - otherOffset) <= sameOffset
    })
    if (!isSeen) found.push([index, offset])
    if (found.length === most) break
  }
  return found
}
