import { findPage } from '../../shared/imaging/find-page.ts'
import type { Pixels } from '../../shared/imaging/pixels.ts'
import { areaOf, distance, isConvex, type Point, type Quad, scaleQuad, turnQuad } from '../../shared/imaging/quad.ts'
import { flatten } from './flatten.ts'
import { markInk, withoutRim } from './ink.ts'
import { type PaperSize, paperSizeOf, sheetRatio } from './page-size.ts'
import { textDirection } from './text-direction.ts'

type Rgb = Pixels & { readonly channels: 3 }
type Size = Pick<Pixels, 'width' | 'height'>

/** Where a page lies in its picture and how it is to be laid out. */
export interface PageLayout {
  /** Corners as shares of the picture, or null where the picture is the page. */
  readonly corners: Quad | null
  /** What is cut out, in pixels, its first corner the upper left one of the upright page. */
  readonly quad: Quad
  readonly width: number
  readonly height: number
  readonly paper: PaperSize
  /** Quarter turns clockwise that were made. */
  readonly quarterTurns: number
}

export interface LayoutWishes {
  /** Corners that a person set; `undefined`: look for them; `null`: the whole picture. */
  readonly corners?: Quad | null | undefined
  /** Quarter turns that a person asked for, beyond those that bring the text upright. */
  readonly quarterTurns: number
  /** Millimetres that the longer side of the picture shows, where the camera's distance is known. */
  readonly longSideMm?: number | null
}

/** Dots per inch of a sheet, of a card, and the least at which a picture is made smaller. */
const sheetDpi = 200
const cardDpi = 300

/** The long side at which the direction of the text is judged: a line of print is four to eight pixels high. */
const directionSide = 900

/** Lines fall away by less than this on most papers: turning would only blur them. */
const leastSkew = 0.3

/**
 * Finds the page and lays it out from its picture in the small.
 *
 * @param less the picture, a long side of some 1,200 pixels
 * @param picture its size in full, which the answer is measured in
 */
export function layPage(less: Rgb, picture: Size, wishes: LayoutWishes): PageLayout {
  const set = wishes.corners
  const corners =
    set === undefined
      ? (findPage(less)?.corners ?? null)
      : set !== null && isConvex(set) && areaOf(set) > 0.01
        ? set
        : null
  const quad = corners === null ? wholePicture(picture) : scaleQuad(corners, picture.width, picture.height)
  const small = smallFlat(less, scaleQuad(quad, less.width / picture.width, less.height / picture.height))
  const { quarterTurns, skew } = textDirection(withoutRim(markInk(small), 0.04))
  const turns = (quarterTurns + wishes.quarterTurns) % 4
  const turned = turnQuad(quad, turns)
  const straight = Math.abs(skew) < leastSkew ? turned : slant(turned, wishes.quarterTurns % 2 === 0 ? skew : 0)
  return {
    corners,
    quad: straight,
    quarterTurns: turns,
    ...sizeOf(turned, corners !== null, picture, wishes.longSideMm ?? null),
  }
}

function wholePicture({ width, height }: Size): Quad {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ]
}

function sides(quad: Quad): readonly [across: number, down: number] {
  const side = (from: number, to: number): number => distance(quad[from] as Point, quad[to] as Point)
  return [(side(0, 1) + side(3, 2)) / 2, (side(0, 3) + side(1, 2)) / 2]
}

/** The page in the small, for its text's direction. */
function smallFlat(less: Rgb, quad: Quad): Pixels {
  const [across, down] = sides(quad)
  const scale = Math.min(1, directionSide / Math.max(across, down))
  return flatten(less, quad, Math.max(8, Math.round(across * scale)), Math.max(8, Math.round(down * scale)))
}

function sizeOf(
  quad: Quad,
  isSheet: boolean,
  picture: Size,
  longSideMm: number | null,
): Pick<PageLayout, 'width' | 'height' | 'paper'> {
  const [across, down] = sides(quad)
  const share = areaOf(quad) / (picture.width * picture.height)
  const seen = isSheet
    ? sheetRatio(quad, picture.width, picture.height)
    : { ratio: Math.max(across, down) / Math.min(across, down), wide: across > down }
  const seenMm = longSideMm && (Math.max(across, down) * longSideMm) / Math.max(picture.width, picture.height)
  const paper = paperSizeOf(seen.ratio, isSheet ? share : 1, seenMm)
  const dpi = paper.name === 'id1' ? cardDpi : sheetDpi
  // Never more dots than the picture has; a little room, because the far side of a tilted sheet has fewer.
  const long = Math.min(Math.round((paper.long / 25.4) * dpi), Math.round(Math.max(across, down) * 1.15))
  const short = Math.round((long * paper.short) / paper.long)
  return seen.wide ? { width: long, height: short, paper } : { width: short, height: long, paper }
}

/** Turns a quad about its middle so that lines that fall by `degrees` in it come out level. */
function slant(quad: Quad, degrees: number): Quad {
  const centre = { x: quad.reduce((sum, { x }) => sum + x, 0) / 4, y: quad.reduce((sum, { y }) => sum + y, 0) / 4 }
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return quad.map(({ x, y }) => {
    const [dx, dy] = [x - centre.x, y - centre.y]
    return { x: centre.x + dx * cosine - dy * sine, y: centre.y + dx * sine + dy * cosine }
  }) as unknown as Quad
}
