import sharp from 'sharp'
import type { Page } from './drawing.ts'
import { blackAndWhite } from './palettes.ts'
import { pageAsSvg } from './svg.ts'
import type { Typefaces } from './typeface.ts'

/** A picture of black dots. Rows are `ceil(width / 8)` bytes, the leftmost dot is the highest bit, 1 is black. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}

/**
 * Grey below this is black. Above the middle, because the head prints edges lighter than they are drawn and thin strokes
 * of marks (ế, ặ) must not break.
 */
const threshold = 160

export async function pageAsRaster(page: Page, faces: Typefaces, widthDots: number): Promise<Raster> {
  const svg = pageAsSvg(page, faces, blackAndWhite, widthDots / page.width)
  const { data, info } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true })
  const stride = Math.ceil(info.width / 8)
  const bits = new Uint8Array(stride * info.height)
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const grey = data[(y * info.width + x) * info.channels] ?? 255
      if (grey < threshold) bits[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
    }
  }
  return { width: info.width, height: info.height, bits }
}
