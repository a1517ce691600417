import sharp from 'sharp'
import type { Pixels } from '../../shared/imaging/pixels.ts'
import { encodeGreyPng, type GreyDepth } from './grey-png.ts'
import type { PageLook } from './page-look.ts'

/** What a page may weigh: text that is kept as text stays light even on a slow line. */
const mostBytes: Readonly<Record<PageLook, number>> = { text: 120_000, grey: 500_000, colour: 500_000 }

/** Bits of grey a pixel of text: as JPEG, a page of dense print would weigh three times as much as in four greys. */
const depths: readonly GreyDepth[] = [4, 2, 1]
/** From good to just legible. */
const qualities = [72, 55, 40]
/** What fits in no other way loses dots: so many of ten in each direction stay, time and again. */
const fewer = 0.75

/** Between these levels text keeps its greys, which carry its shape; what is lighter is paper, what is darker is ink. */
const ink = 40
const paper = 215

export interface EncodedPage {
  /** A JPEG, or a PNG of a few greys; without metadata but its dots per inch. */
  readonly picture: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** The page as what it is: the best picture of it that weighs no more than it may. */
export async function encodePage(page: Pixels, look: PageLook, dpi: number): Promise<EncodedPage> {
  const levels = await levelsOf(page, look)
  for (let share = 1; ; share *= fewer) {
    const sized = share === 1 ? levels : await resize(levels, share)
    const fits = (picture: Uint8Array): boolean => picture.length <= mostBytes[look]
    const made = look === 'text' ? greyPng(sized, dpi * share, fits) : await jpeg(sized, dpi * share, fits)
    if (made !== null) return { picture: made, width: sized.width, height: sized.height }
  }
}

/** What is kept of a page's colours: one channel of greys where it has none. */
async function levelsOf({ data, width, height }: Pixels, look: PageLook): Promise<Pixels> {
  const picture = sharp(data, { raw: { width, height, channels: 3 } })
  if (look === 'colour') return { data, width, height, channels: 3 }
  const grey = picture.greyscale()
  const shown = look === 'grey' ? grey : grey.linear(255 / (paper - ink), (-255 * ink) / (paper - ink))
  return { data: await shown.raw().toBuffer(), width, height, channels: 1 }
}

async function resize({ data, width, height, channels }: Pixels, share: number): Promise<Pixels> {
  const size = { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
  const small = sharp(data, { raw: { width, height, channels } }).resize({ ...size, fit: 'fill' })
  return { data: await (channels === 1 ? small.toColourspace('b-w') : small).raw().toBuffer(), ...size, channels }
}

type Fits = (picture: Uint8Array) => boolean

function greyPng(levels: Pixels, dpi: number, fits: Fits): Uint8Array<ArrayBuffer> | null {
  const { width, height } = levels
  for (const depth of depths) {
    const most = 2 ** depth - 1
    const level = Uint8Array.from({ length: 256 }, (_, value) => Math.round((value / 255) * most))
    const data = new Uint8Array(width * height)
    for (let at = 0; at < data.length; at += 1) data[at] = level[levels.data[at] as number] as number
    const picture = encodeGreyPng({ data, width, height, depth, dpi })
    if (fits(picture)) return picture
  }
  return null
}

async function jpeg(levels: Pixels, dpi: number, fits: Fits): Promise<Uint8Array<ArrayBuffer> | null> {
  const { data, width, height, channels } = levels
  for (const quality of qualities) {
    const encoded = sharp(data, { raw: { width, height, channels } }).jpeg({ quality, optimiseCoding: true })
    const picture = withDensity(await encoded.toBuffer(), Math.round(dpi))
    if (fits(picture)) return picture
  }
  return null
}

/** Puts a JFIF head with dots per inch before a JPEG that has none: the page itself then says how large it is. */
function withDensity(picture: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const marked = new Uint8Array(picture.length + 18)
  marked.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1])
  marked.set([dpi >> 8, dpi & 0xff, dpi >> 8, dpi & 0xff, 0, 0], 14)
  marked.set(picture.subarray(2), 20)
  return marked
}
