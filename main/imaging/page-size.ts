import type { Quad } from '../../shared/imaging/quad.ts'

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

/** Focal lengths of cameras that papers are photographed with, as a share of the picture's long side. */
const shortestFocal = 0.85
const usualFocal = 1.1
const longestFocal = 1.5

/** A card fills less of a picture than a sheet, because people hold the camera farther away than its size asks for. */
const cardShare = 0.6

/**
 * Ratio of the longer to the shorter side of the flat sheet that is seen as this quad (in pixels), for a camera that
 * looks through the middle of its picture. After Zhang & He, "Whiteboard scanning and image enhancement" (2007).
 */
export function sheetRatio(
  quad: Quad,
  pictureWidth: number,
  pictureHeight: number,
): { readonly ratio: number; readonly wide: boolean } {
  const centred = quad.map(({ x, y }) => [x - pictureWidth / 2, y - pictureHeight / 2, 1] as const)
  const [m1, m2, m4, m3] = centred as unknown as [Vector, Vector, Vector, Vector]
  const k2 = dot(cross(m1, m4), m3) / dot(cross(m2, m4), m3)
  const k3 = dot(cross(m1, m4), m2) / dot(cross(m3, m4), m2)
  const n2 = m2.map((value, at) => k2 * value - (m1[at] as number)) as unknown as Vector
  const n3 = m3.map((value, at) => k3 * value - (m1[at] as number)) as unknown as Vector
  const focal2 = -(n2[0] * n3[0] + n2[1] * n3[1]) / (n2[2] * n3[2])
  const long = Math.max(pictureWidth, pictureHeight)
  // Seen from nearly straight above, the focal length drops out of the equations; then the usual one is near enough.
  const told = Number.isFinite(focal2) && focal2 > 0 ? Math.sqrt(focal2) / long : usualFocal
  const focal = long * Math.max(shortestFocal, Math.min(longestFocal, told))
  const length2 = (n: Vector): number => (n[0] ** 2 + n[1] ** 2) / focal ** 2 + n[2] ** 2
  const across = Math.sqrt(length2(n2) / length2(n3))
  return across >= 1 ? { ratio: across, wide: true } : { ratio: 1 / across, wide: false }
}

/** A4 and A5 look alike: without a known camera the larger is taken, so that nothing is printed too small. */
export function paperSizeOf(ratio: number, shareOfPicture: number): PaperSize {
  if (Math.abs(ratio / Math.SQRT2 - 1) < slack * 1.2) return a4
  if (Math.abs(ratio / (id1.long / id1.short) - 1) < slack && shareOfPicture < cardShare) return id1
  // Something else: as long as A4, and as wide as it looks.
  return { name: 'unknown', long: a4.long, short: a4.long / ratio }
}

type Vector = readonly [number, number, number]

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
