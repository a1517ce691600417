import type { PageSight } from '../../../shared/imaging/page-sight.ts'

/**
 * What the camera saw last and what it took last, kept over the screens without a camera: the sheet that still lies
 * there when the next paper is asked for is not taken a second time by itself.
 */
export interface SheetMemory {
  readonly see: (sight: PageSight) => void
  /** A picture is taken: of what was seen last. */
  readonly take: () => void
  readonly taken: () => PageSight | null
}

export function createSheetMemory(): SheetMemory {
  let latest: PageSight | null = null
  let taken: PageSight | null = null
  return {
    see(sight) {
      latest = sight
    },
    take() {
      taken = latest
    },
    taken: () => taken,
  }
}
