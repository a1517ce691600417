import { type Ink, quarterTurn, withoutRules } from './ink.ts'

export interface TextDirection {
  /** Quarter turns clockwise that bring the text upright, 0 to 3. */
  readonly quarterTurns: number
  /** Degrees by which its lines fall to the right after those turns; small. */
  readonly skew: number
}

const widestSkew = 6
/** Lines of print must stand out this much more clearly one way than the other to turn a page on its side. */
const clearlySideways = 1.25
/** And their marks must lie this much more often above than below to turn it on its head. */
const clearlyOnItsHead = 0.08

/**
 * Which way up a page is written, from its ink alone.
 *
 * Print is rows of ink with bare rows between them: along the lines the sums of ink jump, across them they don't.
 * Upside down shows in what sticks out of the middle of a line: in Vietnamese far more above (ascenders, capitals,
 * circumflexes, tones) than below (descenders, the dot below). Where nothing is clear the page stays as it lies.
 */
export function textDirection(ink: Ink): TextDirection {
  const print = withoutRules(ink)
  const [level, sideways] = [placesOf(print), placesOf(quarterTurn(print))]
  const [flat, turned] = [bestSkew(level), bestSkew(sideways)]
  const isSideways = turned.contrast > flat.contrast * clearlySideways
  const { skew } = isSideways ? turned : flat
  const profile = rowSums(isSideways ? sideways : level, skew)
  const onItsHead = overhang(profile) < -clearlyOnItsHead
  return { quarterTurns: ((isSideways ? 1 : 0) + (onItsHead ? 2 : 0)) % 4, skew }
}

/** Where there is ink: a page is mostly bare, so its places are a twentieth of its pixels. */
interface InkPlaces {
  readonly x: Uint16Array
  readonly y: Uint16Array
  readonly width: number
  readonly height: number
}

function placesOf({ data, width, height }: Ink): InkPlaces {
  const count = data.reduce((sum, value) => sum + value, 0)
  const [x, y] = [new Uint16Array(count), new Uint16Array(count)]
  let to = 0
  for (let at = 0; at < data.length; at += 1) {
    if (data[at] === 0) continue
    x[to] = at % width
    y[to] = Math.floor(at / width)
    to += 1
  }
  return { x, y, width, height }
}

/** The slant at which rows of ink and bare rows differ most. */
function bestSkew(places: InkPlaces): { readonly skew: number; readonly contrast: number } {
  let best = { skew: 0, contrast: contrastOf(rowSums(places, 0)) }
  const look = (from: number, to: number, step: number): void => {
    for (let skew = from; skew <= to + 1e-9; skew += step) {
      const contrast = contrastOf(rowSums(places, skew))
      if (contrast > best.contrast) best = { skew, contrast }
    }
  }
  look(-widestSkew, widestSkew, 0.5)
  const coarse = best.skew
  look(coarse - 0.375, coarse + 0.375, 0.125)
  return best
}

/** Ink in each row of a page whose lines fall to the right by `skew` degrees. */
function rowSums({ x, y, width, height }: InkPlaces, skew: number): Float32Array {
  const slope = Math.tan((skew * Math.PI) / 180)
  const shifts = Int16Array.from({ length: width }, (_, column) => Math.round((column - width / 2) * slope))
  const sums = new Float32Array(height)
  for (let at = 0; at < x.length; at += 1) {
    const row = (y[at] as number) - (shifts[x[at] as number] as number)
    if (row >= 0 && row < height) sums[row] = (sums[row] as number) + 1
  }
  return sums
}

/** Mean square jump from row to row, against the mean: a page with twice the ink is not twice as clear. */
function contrastOf(sums: Float32Array): number {
  let [jumps, total] = [0, 0]
  for (let y = 1; y < sums.length; y += 1) {
    jumps += ((sums[y] as number) - (sums[y - 1] as number)) ** 2
    total += sums[y] as number
  }
  return total === 0 ? 0 : jumps / total
}

/** Ink above the body of each line less the ink below it, as a share of both: positive for upright text. */
function overhang(sums: Float32Array): number {
  let [above, below] = [0, 0]
  for (const { from, to } of linesOf(sums)) {
    const peak = Math.max(...sums.subarray(from, to))
    // The body of a line is where most of the letters have ink: from its first to its last full row.
    let [first, last] = [from, to - 1]
    while ((sums[first] as number) < peak * 0.55) first += 1
    while ((sums[last] as number) < peak * 0.55) last -= 1
    for (let y = from; y < first; y += 1) above += sums[y] as number
    for (let y = last + 1; y < to; y += 1) below += sums[y] as number
  }
  return above + below === 0 ? 0 : (above - below) / (above + below)
}

/** Stretches of rows with ink between bare ones. */
function linesOf(sums: Float32Array): readonly { readonly from: number; readonly to: number }[] {
  const highest = sums.toSorted()[Math.floor(sums.length * 0.95)] ?? 0
  const bare = highest * 0.06
  const lines: { from: number; to: number }[] = []
  let from = -1
  for (let y = 0; y <= sums.length; y += 1) {
    const written = y < sums.length && (sums[y] as number) > bare
    if (written && from < 0) from = y
    if (!written && from >= 0) {
      if (y - from >= 4 && y - from <= 40) lines.push({ from, to: y })
      from = -1
    }
  }
  return lines
}
