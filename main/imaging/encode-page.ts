import sharp from 'sharp'
import type { Pixels } from '../../shared/imaging/pixels.ts'
import type { PageLook } from './page-look.ts'

/** What a page may weigh: text that is kept as text stays light even on a slow line. */
const mostBytes: Readonly<Record<PageLook, number>> = { text: 120_000, grey: 500_000, colour: 500_000 }

/** From good to just legible: the first that fits is taken, the last if none does. */
const qualities: Readonly<Record<PageLook, readonly number[]>> = {
  text: [60, 45, 32, 24],
  grey: [72, 55, 40],
  colour: [72, 55, 40],
}

/** Between these levels text keeps its greys, which carry its shape; what is lighter is paper, what is darker is ink. */
const ink = 40
const paper = 215

/** A JPEG of the page as what it is, without metadata, within what it may weigh. */
export async function encodePage(page: Pixels, look: PageLook, dpi: number): Promise<Uint8Array<ArrayBuffer>> {
  const { data, width, height } = page
  const picture = sharp(data, { raw: { width, height, channels: 3 } })
  const shown =
    look === 'colour'
      ? picture
      : look === 'grey'
        ? picture.greyscale()
        : picture.greyscale().linear(255 / (paper - ink), (-255 * ink) / (paper - ink))
  // Once: the levels are the same for every quality.
  const levels = look === 'colour' ? 3 : 1
  const raw = await shown.raw().toBuffer()
  let bytes = new Uint8Array()
  for (const quality of qualities[look]) {
    const encoded = sharp(raw, { raw: { width, height, channels: levels } })
    bytes = new Uint8Array(await encoded.jpeg({ quality, optimiseCoding: true }).toBuffer())
    if (bytes.length <= mostBytes[look]) break
  }
  return withDensity(bytes, dpi)
}

/** Puts a JFIF head with dots per inch before a JPEG that has none: the page itself then says how large it is. */
function withDensity(jpeg: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const marked = new Uint8Array(jpeg.length + 18)
  marked.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1])
  marked.set([dpi >> 8, dpi & 0xff, dpi >> 8, dpi & 0xff, 0, 0], 14)
  marked.set(jpeg.subarray(2), 20)
  return marked
}
