import type { Sharp } from 'sharp'
import type { Pixels } from '../../shared/imaging/pixels.ts'

export type Rgb = Pixels & { readonly channels: 3 }

/** The pixels of a picture in sRGB, eight bits a colour, see-through places white. Throws on what is broken inside. */
export async function decodePicture(picture: Sharp): Promise<Rgb> {
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
