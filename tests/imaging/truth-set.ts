import { planScene } from './scene.ts'
import { drawSheet } from './sheets.ts'
import { takePhotograph, type TruthPhotograph } from './truth-photograph.ts'

/** Raised whenever a picture comes out differently. */
const version = 1
export const truthSetSize = 330

/** Photograph `id` of the set: every kind of sheet, with and without faults. */
export function truthPhotograph(id: number): Promise<TruthPhotograph> {
  return takePhotograph(id, {
    folder: `truth-set-${version}`,
    seed: 0x6d63,
    plan: (random) => planScene(id, random),
    draw: ({ kind }, drawer, random) => drawSheet(kind, drawer, random),
  })
}
