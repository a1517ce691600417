import { diagonalOf, distance, type Point, type Quad, scaleQuad } from '../../shared/imaging/quad.ts'
import type { TruthPhotograph } from './truth-photograph.ts'

/** The largest distance of a corner from its truth, as a share of the page's diagonal; 1 where no page was found. */
export function cornerError(found: Quad | null, truth: TruthPhotograph): number {
  if (found === null) return 1
  const seen = scaleQuad(found, truth.scene.width, truth.scene.height)
  const errors = [0, 1, 2, 3].map((turn) =>
    Math.max(...seen.map((corner, at) => distance(corner, truth.corners[(at + turn) % 4] as Point))),
  )
  return Math.min(...errors) / diagonalOf(truth.corners)
}
