import { findPage, searchSide } from './find-page.ts'
import type { Pixels } from './pixels.ts'
import { areaOf, type Quad } from './quad.ts'
import { shrink } from './shrink.ts'

/** The long side at which a frame of a camera is looked at: blur still shows, and a look takes tens of milliseconds. */
export const sightSide = 720
/** The long side of the coarse picture that tells one sheet from another. */
const printSide = 64
/** Fields of that picture to each side that count as its surroundings. */
const around = 3
/** The rim of a picture or a shadow stands out a hundred levels: it counts no more than print, in sixteenths. */
const mostDetail = 160
/** The edges of a sheet look alike on all sheets: this share of its width and height within is not compared. */
const rim = 0.14
/** A sheet that fills less than this share of the picture is something else that lies about. */
const leastArea = 0.06

/** What is to be known of one frame: where its page lies, how sharp it is, and what it looks like from afar. */
export interface PageSight {
  /** As shares of the frame's sides, clockwise from the upper left; outside 0 to 1 where cut off; null: no page seen. */
  readonly corners: Quad | null
  /** Width of the frame by its height. */
  readonly aspect: number
  /** Grows as print gets sharper; to be compared with other looks at the same sheet only. */
  readonly sharpness: number
  /** The whole frame, coarse, row by row: how much lighter each field is than those around it. */
  readonly print: { readonly detail: Int16Array; readonly width: number; readonly height: number }
}

/** Looks at one frame, best at `sightSide`. */
export function seePage(frame: Pixels): PageSight {
  // From nearer by corners are more exact than a line on a screen shows, and take twice the time.
  const found = findPage(shrink(frame, searchSide))
  return sightOf(frame, found === null || areaOf(found.corners) < leastArea ? null : found.corners)
}

/** The same where it is known where the page lies. */
export function sightOf(frame: Pixels, corners: Quad | null): PageSight {
  return {
    corners,
    aspect: frame.width / frame.height,
    sharpness: sharpnessOf(frame, boxOf(corners)),
    print: printOf(frame),
  }
}

/** Without the mean of its surroundings a shadow that comes or goes changes little, and another sheet everything. */
function printOf(frame: Pixels): PageSight['print'] {
  const { data, width, height } = shrink(frame, printSide)
  const detail = new Int16Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let [sum, count] = [0, 0]
      for (let row = Math.max(0, y - around); row <= Math.min(height - 1, y + around); row += 1) {
        for (let column = Math.max(0, x - around); column <= Math.min(width - 1, x + around); column += 1) {
          sum += data[(row * width + column) * 3 + 1] as number
          count += 1
        }
      }
      // In sixteenths of a level: a faint page differs from its surroundings by less than one.
      const over = 16 * ((data[(y * width + x) * 3 + 1] as number) - sum / count)
      detail[y * width + x] = Math.max(-mostDetail, Math.min(mostDetail, over))
    }
  }
  return { detail, width, height }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value))
}

/** The upright box around corners, within the frame, in shares of its sides; the whole frame for null. */
function boxOf(corners: Quad | null): Box {
  if (corners === null) return { left: 0, top: 0, right: 1, bottom: 1 }
  return {
    left: within(Math.min(...corners.map(({ x }) => x))),
    top: within(Math.min(...corners.map(({ y }) => y))),
    right: within(Math.max(...corners.map(({ x }) => x))),
    bottom: within(Math.max(...corners.map(({ y }) => y))),
  }
}

function withinRim({ left, top, right, bottom }: Box): Box {
  const [across, along] = [(right - left) * rim, (bottom - top) * rim]
  return { left: left + across, top: top + along, right: right - across, bottom: bottom - along }
}

/** Energy of the finest steps of light by that of the coarser ones: free of how bright the light is. */
function sharpnessOf({ data, width, height, channels }: Pixels, box: Box): number {
  const green = channels === 1 ? 0 : 1
  const at = (x: number, y: number): number => data[(y * width + x) * channels + green] as number
  let [fine, coarse] = [0, 1]
  for (let y = Math.ceil(box.top * height); y < box.bottom * height; y += 2) {
    for (let x = Math.ceil(box.left * width) + 4; x < box.right * width - 4; x += 1) {
      fine += (at(x + 1, y) - at(x, y)) ** 2
      coarse += (at(x + 4, y) - at(x - 4, y)) ** 2
    }
  }
  return fine / coarse
}

/** Print that stands out less than this from its surroundings is grain, in sixteenths of a level, squared. */
const grain = 24 ** 2

/**
 * How alike two looks are within the page of the first, as a correlation from −1 to 1; 1 where neither has anything on it.
 *
 * Two different sheets that were laid into the same place differ in their print, a hand differs from everything.
 */
export function likeness(one: PageSight, other: PageSight): number {
  const { detail: a, width, height } = one.print
  const { detail: b } = other.print
  if (a.length !== b.length) return 0
  const box = withinRim(boxOf(one.corners))
  let [ofOne, ofOther, ofBoth, count] = [0, 0, 0, 0]
  for (let row = Math.ceil(box.top * height); row < Math.floor(box.bottom * height); row += 1) {
    for (let column = Math.ceil(box.left * width); column < Math.floor(box.right * width); column += 1) {
      const [first, second] = [a[row * width + column] as number, b[row * width + column] as number]
      ofOne += first * first
      ofOther += second * second
      ofBoth += first * second
      count += 1
    }
  }
  if (Math.max(ofOne, ofOther) <= grain * count) return 1
  return ofBoth / Math.sqrt(Math.max(1, ofOne) * Math.max(1, ofOther))
}
