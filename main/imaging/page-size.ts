import type { Quad } from '../../shared/imaging/quad.ts'
import { sheetShape } from '../../shared/imaging/sheet-shape.ts'

/** A known size of paper, millimetres, the longer side first. */
export interface PaperSize {
  readonly name: 'a4' | 'a5' | 'id1' | 'unknown'
  readonly long: number
  readonly short: number
}

const a4 = { name: 'a4', long: 297, short: 210 } as const
const a5 = { name: 'a5', long: 210, short: 148 } as const
/** Between the two: a camera that stands a little off must not make one of the other. */
const longestA5 = 250
/** Identity cards (ISO/IEC 7810 ID-1). */
const id1 = { name: 'id1', long: 85.6, short: 54 } as const

/** How far the measured ratio of the sides may be off and still be that size. */
const slack = 0.045

/** Where the camera's distance is known: a photograph of this shape is longer. */
const longestCard = 110

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

/**
 * A4 and A5 look alike: where the camera's distance is not known the larger is taken, so that nothing is printed too
 * small.
 *
 * @param seenMm length of the longer side as the camera's distance tells it, or null
 */
export function paperSizeOf(ratio: number, shareOfPicture: number, seenMm: number | null): PaperSize {
  if (Math.abs(ratio / Math.SQRT2 - 1) < slack * 1.2) return seenMm !== null && seenMm < longestA5 ? a5 : a4
  const isCard = seenMm === null ? shareOfPicture < cardShare : seenMm < longestCard
  if (Math.abs(ratio / (id1.long / id1.short) - 1) < slack && isCard) return id1
  // Something else: as long as it is known to be, else as A4, and as wide as it looks.
  const long = seenMm ?? a4.long
  return { name: 'unknown', long, short: long / ratio }
}
