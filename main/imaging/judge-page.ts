import sharp, { type OutputInfo, type Sharp } from 'sharp'
import type { StoredPage } from '../../shared/contract/values.ts'

export type PageWarning = StoredPage['warnings'][number]

/** Sharpness depends on scale, so every page is judged at the same long side. */
const judgedLongSide = 1000

/** An A4 page needs about 100 dots per inch along its 297 mm to be read on a screen. */
const smallestLongSide = 1170

/** Paper is the brightest thing in the picture; where even its brightest tenth is this grey, small print is lost. */
const darkestPaper = 100

/** Whether anything is written is judged at this long side, where grain has averaged out and blur hardly matters. */
const coarseLongSide = 250

/** How far a coarse pixel must be from its surroundings to count as ink; shadows change more slowly than that. */
const inkDifference = 10

/** Share of ink under which a page is empty. Two short lines measure 0.008, a full page 0.6, grain and shadow 0. */
const emptyShare = 0.002

/**
 * Mean Laplacian of the strongest 1 % of edges under which print is blurred. Measured on pages of our samples: caught
 * sharp 270 to 300, two short lines 75, still legible 88, no longer legible 17 to 28.
 */
const blurredStrength = 45

/**
 * Cheap doubts about a page, to be shown and never to block: `small`, `dark`, `empty`, `blurred`.
 *
 * @param upright the page the right way round · @param longSide of the picture as it came in, in pixels
 */
export async function judgePage(upright: Sharp, longSide: number): Promise<readonly PageWarning[]> {
  const { data, info } = await upright
    .resize({ width: judgedLongSide, height: judgedLongSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const edges = edgeHistogram(data, info.width, info.height, info.channels)
  const pixels = Math.max(1, (info.width - 2) * (info.height - 2))

  const warnings: PageWarning[] = []
  if (longSide < smallestLongSide) {
    warnings.push('small')
  }
  if (brightestTenth(data, info.channels) < darkestPaper) {
    warnings.push('dark')
  }
  if ((await inkShare(data, info)) < emptyShare) {
    warnings.push('empty')
  } else if (meanOfStrongest(edges, Math.ceil(pixels / 100)) < blurredStrength) {
    warnings.push('blurred')
  }
  return warnings
}

/** How many pixels have a Laplacian of each strength, 0 to 1020. */
function edgeHistogram(data: Uint8Array, width: number, height: number, channels: number): Uint32Array {
  const histogram = new Uint32Array(1021)
  const at = (x: number, y: number): number => data[(y * width + x) * channels] ?? 0
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const strength = Math.abs(4 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1))
      histogram[strength] = (histogram[strength] ?? 0) + 1
    }
  }
  return histogram
}

/** Share of the page that differs from what lies around it, 0 to 1. */
async function inkShare(data: Uint8Array, info: OutputInfo): Promise<number> {
  const { width, height, channels } = info
  const page = () =>
    sharp(data, { raw: { width, height, channels } })
      .resize({ width: coarseLongSide, height: coarseLongSide, fit: 'inside', withoutEnlargement: true })
      .extractChannel(0)
  const [fine, around] = await Promise.all([
    page().raw().toBuffer(),
    page()
      .blur(coarseLongSide / 20)
      .raw()
      .toBuffer(),
  ])
  const ink = fine.reduce((sum, level, at) => sum + Number(Math.abs(level - (around[at] ?? level)) > inkDifference), 0)
  return ink / fine.length
}

function meanOfStrongest(histogram: Uint32Array, wanted: number): number {
  let left = wanted
  let sum = 0
  for (let strength = histogram.length - 1; strength >= 0 && left > 0; strength -= 1) {
    const taken = Math.min(left, histogram[strength] ?? 0)
    sum += taken * strength
    left -= taken
  }
  return sum / Math.max(1, wanted - left)
}

/** The grey level, 0 to 255, that a tenth of the pixels reach. */
function brightestTenth(data: Uint8Array, channels: number): number {
  const histogram = new Uint32Array(256)
  for (let index = 0; index < data.length; index += channels) {
    const level = data[index] ?? 0
    histogram[level] = (histogram[level] ?? 0) + 1
  }
  let left = data.length / channels / 10
  for (let level = 255; level > 0; level -= 1) {
    left -= histogram[level] ?? 0
    if (left <= 0) {
      return level
    }
  }
  return 0
}
