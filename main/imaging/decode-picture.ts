import type { Sharp } from 'sharp'
import type { Pixels } from '../../shared/imaging/pixels.ts'
import { distance, mapQuad, type Point, type Quad } from '../../shared/imaging/quad.ts'
import type { ReadablePicture } from './read-picture.ts'

export type Rgb = Pixels & { readonly channels: 3 }

/** The long side of the picture at which everything but the page itself is judged. */
const smallSide = 1200

/**
 * The whole picture in the small: a JPEG is unfolded no further than that.
 *
 * This and `decodeAround` throw on what is broken inside.
 */
export function decodeSmall(picture: ReadablePicture): Promise<Rgb> {
  return decode(picture.open().resize(smallSide, smallSide, { fit: 'inside', withoutEnlargement: true }))
}

/** A part of a picture that holds a page, and where the page lies in it. */
export interface PictureOfPage {
  readonly pixels: Rgb
  readonly quad: Quad
}

/**
 * As much of the picture as the page takes, as dense as it needs to be: of twelve megapixels a third is desk, of forty
 * most are finer than the page will be.
 *
 * @param quad corners in pixels of the whole picture
 * @param longSide pixels of the finished page's longer side
 */
export function decodeAround(picture: ReadablePicture, quad: Quad, longSide: number): Promise<PictureOfPage> {
  const seen = Math.max(...quad.map((corner, at) => distance(corner, quad[(at + 1) % 4] as Point)))
  // A whole number of times only: a JPEG is then unfolded at that size, and nothing is averaged twice.
  const times = 2 ** Math.max(0, Math.floor(Math.log2(seen / longSide)))
  return times > 1 ? decodeShrunk(picture, quad, times) : decodeCut(picture, quad)
}

async function decodeShrunk(picture: ReadablePicture, quad: Quad, times: number): Promise<PictureOfPage> {
  const [width, height] = [Math.ceil(picture.width / times), Math.ceil(picture.height / times)]
  const pixels = await decode(picture.open().resize({ width, height, fit: 'fill' }))
  return { pixels, quad: mapQuad(quad, ({ x, y }) => ({ x: x / times, y: y / times })) }
}

async function decodeCut(picture: ReadablePicture, quad: Quad): Promise<PictureOfPage> {
  const [xs, ys] = [quad.map(({ x }) => x), quad.map(({ y }) => y)]
  const left = clamp(Math.floor(Math.min(...xs)) - 2, picture.width - 2)
  const top = clamp(Math.floor(Math.min(...ys)) - 2, picture.height - 2)
  const right = clamp(Math.ceil(Math.max(...xs)) + 2, picture.width)
  const bottom = clamp(Math.ceil(Math.max(...ys)) + 2, picture.height)
  const cut = { left, top, width: Math.max(2, right - left), height: Math.max(2, bottom - top) }
  const pixels = await decode(picture.open().extract(cut))
  return { pixels, quad: mapQuad(quad, ({ x, y }) => ({ x: x - left, y: y - top })) }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value))
}

/** In sRGB, eight bits a colour, see-through places white. */
async function decode(picture: Sharp): Promise<Rgb> {
  const { data, info } = await picture
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  if (info.channels === 3) return { data, width, height, channels: 3 }
  const rgb = new Uint8Array(width * height * 3)
  for (let at = 0; at < width * height; at += 1) rgb.fill(data[at * info.channels] as number, at * 3, at * 3 + 3)
  return { data: rgb, width, height, channels: 3 }
}
