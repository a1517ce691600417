import { columns, rows } from './fingerprint.ts'

/** The fields of a page, at some size. */
interface Level {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}
/** At full size, half, a quarter and an eighth. */
type Levels = readonly [Level, Level, Level, Level]

interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Offset {
  readonly x: number
  readonly y: number
}
const noOffset: Offset = { x: 0, y: 0 }

interface Match {
  readonly offset: Offset
  readonly likeness: number
}

/** So much of each side is left out, in fields: where a page was cut out, the desk may look in. Even, for the halves. */
const rim = 24
/** Side of a patch of a page that is looked for on the other one: 18 mm, four lines of print. */
const patch = 36
/** It is judged by strips of that height: one or two lines, so that another name fills most of one. */
const strip = 18
/** A strip with print on it differs by at least so many levels of darkness (standard deviation); feet of letters by less. */
const printed = 24
/** How far a ninth of a page may lie off, in fields of 4 mm: a corner set wrongly, paper that bends. */
const reach = 3
/** And a patch from where its ninth lies, in fields of 1 mm. */
const nearby = 3

/** Less than this many strips of print tell nothing. */
const leastStrips = 8
/** One strip of fifty may lie under a finger, a fold or glare; all others must be alike by this correlation. */
const mayDiffer = 0.02
const alike = 0.58
/** So alike is the middle one of the ninths of the same page at least. */
const worthALook = 0.5

/**
 * Whether two fingerprints are of the same sheet: all print of the one, strip by strip, is found again near the same
 * place of the other.
 *
 * A likeness of whole pages can't tell a form from the same form filled in by somebody else, which differ in a few words.
 * Takes some milliseconds for pages that have little in common, and some ten for pages that are nearly the same.
 */
export function looksTheSame(one: Uint8Array, other: Uint8Array): boolean {
  const first = levelsOf(one)
  return [other, other.toReversed()].some((second) => isFoundOn(first, levelsOf(second)))
}

function levelsOf(data: Uint8Array): Levels {
  const full = { data, width: columns, height: rows }
  const half = halve(full)
  const quarter = halve(half)
  return [full, half, quarter, halve(quarter)]
}

function halve({ data, width, height }: Level): Level {
  const [across, down] = [width >> 1, height >> 1]
  const less = new Uint8Array(across * down)
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const at = 2 * (y * width + x)
      const upper = (data[at] as number) + (data[at + 1] as number)
      less[y * across + x] = (upper + (data[at + width] as number) + (data[at + width + 1] as number)) >> 2
    }
  }
  return { data: less, width: across, height: down }
}

function isFoundOn(one: Levels, other: Levels): boolean {
  const ninths = matchNinths(one, other)
  const middle = ninths.map(({ likeness }) => likeness).toSorted((a, b) => a - b)[4] ?? 0
  if (middle < worthALook) return false
  const patches = printedPatches(one[0], other[0])
  const strips = patches.reduce((sum, { strips }) => sum + strips.length, 0)
  if (strips < leastStrips) return false
  let allowed = Math.floor(strips * mayDiffer)
  for (const { strips, ...place } of patches) {
    const column = Math.floor((3 * (place.left + patch / 2)) / columns)
    const near = ninths[column + 3 * Math.floor((3 * (place.top + patch / 2)) / rows)]?.offset ?? noOffset
    const offset = twice(matchPatch(one, other, place, near))
    for (const part of strips) {
      if (bestMatch(one[0], other[0], part, offset, 1).likeness < alike) allowed -= 1
      if (allowed < 0) return false
    }
  }
  return true
}

/**
 * Where each ninth of a page lies on the other one, in fields of 2 mm.
 *
 * Lines of print look like the lines above and below; a ninth of a page fits in one place only.
 */
function matchNinths(one: Levels, other: Levels): readonly Match[] {
  const { width, height } = one[3]
  const [across, down] = [Math.floor((width - 2 * reach) / 3), Math.floor((height - 2 * reach) / 3)]
  return Array.from({ length: 9 }, (_, ninth) => {
    const [left, top] = [reach + (ninth % 3) * across, reach + Math.floor(ninth / 3) * down]
    const place = { left, top, width: across, height: down }
    const coarse = bestMatch(one[3], other[3], place, noOffset, reach)
    return bestMatch(one[2], other[2], scale(place, 2), twice(coarse.offset), 1)
  })
}

interface Patch extends Place {
  /** Those of it that have print on them on either page. */
  readonly strips: readonly Place[]
}

function printedPatches(one: Level, other: Level): readonly Patch[] {
  const patches: Patch[] = []
  for (let top = rim; top + patch <= rows - rim; top += patch) {
    for (let left = rim; left + patch <= columns - rim; left += patch) {
      const strips = [top, top + strip]
        .map((from) => ({ left, top: from, width: patch, height: strip }))
        .filter((place) => Math.max(contrast(one, place), contrast(other, place)) >= printed)
      if (strips.length > 0) patches.push({ left, top, width: patch, height: patch, strips })
    }
  }
  return patches
}

/** Where a patch lies on the other page, in fields of 1 mm: near where its ninth does, or where it would without bends. */
function matchPatch(one: Levels, other: Levels, place: Place, near: Offset): Offset {
  const half = scale(place, 0.5)
  const [bent, straight] = [twice(near), noOffset].map((from) => bestMatch(one[1], other[1], half, from, nearby)) as [
    Match,
    Match,
  ]
  return (bent.likeness >= straight.likeness ? bent : straight).offset
}

function scale({ left, top, width, height }: Place, times: number): Place {
  const [x, y] = [Math.floor(left * times), Math.floor(top * times)]
  return { left: x, top: y, width: Math.floor(width * times), height: Math.floor(height * times) }
}

function twice({ x, y }: Offset): Offset {
  return { x: 2 * x, y: 2 * y }
}

/** The likest place within `around` fields of where it is looked for. */
function bestMatch(one: Level, other: Level, place: Place, from: Offset, around: number): Match {
  let best: Match = { offset: from, likeness: -1 }
  for (let y = from.y - around; y <= from.y + around; y += 1) {
    for (let x = from.x - around; x <= from.x + around; x += 1) {
      const likeness = correlation(one, other, place, x, y)
      if (likeness > best.likeness) best = { offset: { x, y }, likeness }
    }
  }
  return best
}

/** Of a place and one that lies off by so much on the other page; 0 where either is bare, or beyond the page. */
function correlation(one: Level, other: Level, { left, top, width, height }: Place, x: number, y: number): number {
  const [fromX, fromY] = [left + x, top + y]
  if (fromX < 0 || fromY < 0 || fromX + width > other.width || fromY + height > other.height) return 0
  const [a, b] = [one.data, other.data]
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0]
  for (let row = 0; row < height; row += 1) {
    let p = (top + row) * one.width + left
    let q = (fromY + row) * other.width + fromX
    for (let column = 0; column < width; column += 1, p += 1, q += 1) {
      const [u, v] = [a[p] as number, b[q] as number]
      sumA += u
      sumB += v
      squareA += u * u
      squareB += v * v
      product += u * v
    }
  }
  const count = width * height
  const [spreadA, spreadB] = [squareA - (sumA * sumA) / count, squareB - (sumB * sumB) / count]
  return spreadA <= 0 || spreadB <= 0 ? 0 : (product - (sumA * sumB) / count) / Math.sqrt(spreadA * spreadB)
}

/** Standard deviation of the darkness of a place. */
function contrast({ data, width: across }: Level, { left, top, width, height }: Place): number {
  let [sum, square] = [0, 0]
  for (let row = top; row < top + height; row += 1) {
    for (let at = row * across + left; at < row * across + left + width; at += 1) {
      sum += data[at] as number
      square += (data[at] as number) ** 2
    }
  }
  const mean = sum / (width * height)
  return Math.sqrt(Math.max(0, square / (width * height) - mean ** 2))
}
