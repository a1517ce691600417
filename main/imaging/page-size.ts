import type { Quad } from '../../shared/imaging/quad.ts'
import { sheetShape } from '../../shared/imaging/sheet-shape.ts'

/** A known size of paper, millimetres, the longer side first. */
export interface PaperSize {
  readonly name: 'a4' | 'id1' | 'unknown'
  readonly long: number
  readonly short: number
}

const a4 = { name: 'a4', long: 297, short: 210 } as const
/** Identity cards (ISO/IEC 7810 ID-1). */
const id1 = { name: 'id1', long: 85.6, short: 54 } as const

/** How far the measured ratio of the sides may be off and still be that size. */
const slack = 0.045

/** A card fills less of a picture than a sheet, because people hold the camera farther away than its size asks for. */
const cardShare = 0.6

/** Ratio of the longer to the shorter side of the flat sheet that is seen as this quad, and whether it lies wide. */
export function sheetRatio(
  quad: Quad,
  pictureWidth: number,
  pictureHeight: number,
): { readonly ratio: number; readonly wide: boolean } {
  const { ratio } = sheetShape(quad, pictureWidth, pictureHeight)
  return ratio >= 1 ? { ratio, wide: true } : { ratio: 1 / ratio, wide: false }
}

/** A4 and A5 look alike: without a known camera the larger is taken, so that nothing is printed too small. */
export function paperSizeOf(ratio: number, shareOfPicture: number): PaperSize {
  if (Math.abs(ratio / Math.SQRT2 - 1) < slack * 1.2) return a4
  if (Math.abs(ratio / (id1.long / id1.short) - 1) < slack && shareOfPicture < cardShare) return id1
  // Something else: as long as A4, and as wide as it looks.
  return { name: 'unknown', long: a4.long, short: a4.long / ratio }
}
