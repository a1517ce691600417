import type { Quad } from './quad.ts'

/** Focal lengths of cameras that papers are photographed with, as a share of the picture's long side. */
const shortestFocal = 0.85
const usualFocal = 1.1
const longestFocal = 1.5

/** A flat sheet, as the camera that took it must have seen it. */
export interface SheetShape {
  /** Width to height of the flat sheet: the side from the first corner to the second against that from the second to the third. */
  readonly ratio: number
  /** Cosine of the angle at its corners: 0 for a rectangle. What no camera can see of a sheet has more. */
  readonly slant: number
}

/**
 * The shape of the flat sheet that is seen as this quad (in pixels), for a camera that looks through the middle of its
 * picture. After Zhang & He, "Whiteboard scanning and image enhancement" (2007).
 */
export function sheetShape(quad: Quad, pictureWidth: number, pictureHeight: number): SheetShape {
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
  const lengthOf = (n: Vector): number => Math.hypot(n[0] / focal, n[1] / focal, n[2])
  const product = (n2[0] * n3[0] + n2[1] * n3[1]) / focal ** 2 + n2[2] * n3[2]
  return { ratio: lengthOf(n2) / lengthOf(n3), slant: Math.abs(product) / (lengthOf(n2) * lengthOf(n3)) }
}

/** Sides of papers of the A series and of cards (ISO/IEC 7810 ID-1), the longer against the shorter. */
const usualRatios = [Math.SQRT2, 85.6 / 54]
/** How much off a usual ratio still speaks for it, as a logarithm: about six in a hundred. */
const ratioSpread = 0.06

/** What a shape adds to how likely a quad is a sheet: something for the ratio of a usual one, less for a slant. */
export function weighShape(quad: Quad, pictureWidth: number, pictureHeight: number): number {
  const { ratio, slant } = sheetShape(quad, pictureWidth, pictureHeight)
  const off = Math.min(...usualRatios.map((usual) => Math.abs(Math.abs(Math.log(ratio)) - Math.log(usual))))
  return 0.15 * Math.exp(-((off / ratioSpread) ** 2)) - 0.5 * slant
}

type Vector = readonly [number, number, number]

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
