import { drawFramedSheet } from './framed-sheets.ts'
import { planScene } from './scene.ts'
import { takePhotograph, type TruthPhotograph } from './truth-photograph.ts'

/** Raised whenever a picture comes out differently. */
const version = 1
/** As many of each part. */
export const framedSetSize = 90

/**
 * Photograph `id` of a sheet with a frame, a table or bands printed on it, whose edges a finder may take for the sheet's.
 * The locked part comes of a seed of its own.
 */
export function framedPhotograph(part: 'tuning' | 'locked', id: number): Promise<TruthPhotograph> {
  return takePhotograph(id, {
    folder: `framed-set-${version}-${part}`,
    seed: part === 'tuning' ? 0x6672 : 0x6b68_756e,
    plan: (random) => ({ ...planScene(id, random), part, kind: 'form', fault: null }),
    draw: (_, drawer, random) => drawFramedSheet(drawer, random),
  })
}
