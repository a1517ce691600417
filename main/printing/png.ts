import sharp from 'sharp'
import type { Page } from './drawing.ts'
import { colours } from './palettes.ts'
import { pageAsSvg } from './svg.ts'
import type { Typefaces } from './typeface.ts'

export interface PngPicture {
  readonly png: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** About 1,000 px for an A5 page: sharp on a kiosk's panel, small enough to cross the contract. */
const dotsPerMm = 7
const gapBetweenPages = 28

/** Pages below each other as one picture for the screen. */
export async function pagesAsPng(pages: readonly Page[], faces: Typefaces): Promise<PngPicture> {
  const pictures = await Promise.all(
    pages.map(async (page) =>
      sharp(Buffer.from(pageAsSvg(page, faces, colours, dotsPerMm)))
        .flatten({ background: colours.white })
        .raw()
        .toBuffer({ resolveWithObject: true }),
    ),
  )
  const width = Math.max(...pictures.map(({ info }) => info.width))
  const height = pictures.reduce((sum, { info }) => sum + info.height, (pictures.length - 1) * gapBetweenPages)
  let top = 0
  const layers = pictures.map(({ data, info }) => {
    const layer = {
      input: data,
      raw: { width: info.width, height: info.height, channels: info.channels },
      left: 0,
      top,
    }
    top += info.height + gapBetweenPages
    return layer
  })
  const png = await sharp({ create: { width, height, channels: 3, background: colours.pale } })
    .composite(layers)
    // A palette halves the file. Dithering would speckle the white and takes five times as long.
    .png({ palette: true, colours: 128, effort: 1, dither: 0 })
    .toBuffer()
  return { png: new Uint8Array(png), width, height }
}
