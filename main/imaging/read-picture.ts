import sharp, { type Sharp } from 'sharp'
import { fail, ok, type Result } from '../../shared/result.ts'

// sharp remembers the last pictures that it decoded, to be faster with the same again: they are somebody's papers.
sharp.cache(false)

/** More pixels are refused before they are decoded: a file of a few kilobytes can unfold to gigabytes. */
export const maxMegapixels = 40

/** Cameras and programs write a progressive JPEG in about ten scans; each makes a decoder go through the whole picture. */
const mostScans = 100

/** Longest that one picture may take to decode. */
const maxSeconds = 10

/** What cameras, scanners and memory sticks bring. SVG, PDF and GIF are left out: they can hold more than a picture. */
const formats: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'tiff'])

export type PictureFailure =
  | { readonly kind: 'unreadablePicture' }
  | { readonly kind: 'heicPicture' }
  | { readonly kind: 'pictureTooLarge'; readonly megapixels: number }

/** A picture that may be decoded, as it stands upright by its EXIF. */
export interface ReadablePicture {
  readonly width: number
  readonly height: number
  /** Begins to decode it, bounded in pixels and time; what follows may throw on what is broken inside. */
  readonly open: () => Sharp
}

/** Judges a picture by its head alone. */
export async function readPicture(bytes: Uint8Array): Promise<Result<ReadablePicture, PictureFailure>> {
  if (scansIn(bytes) > mostScans) return fail({ kind: 'unreadablePicture' })
  if (isHeic(bytes)) return fail({ kind: 'heicPicture' })
  const head = await headOf(bytes)
  if (head === null || !formats.has(head.format)) {
    return fail({ kind: 'unreadablePicture' })
  }
  const megapixels = (head.width * head.height) / 1_000_000
  if (megapixels > maxMegapixels) {
    return fail({ kind: 'pictureTooLarge', megapixels: Math.round(megapixels * 10) / 10 })
  }
  const { width, height } = head
  const open = (): Sharp =>
    sharp(bytes, { limitInputPixels: maxMegapixels * 1_000_000, failOn: 'error', pages: 1 })
      .timeout({ seconds: maxSeconds })
      .autoOrient()
  return ok({ width, height, open })
}

/** How many scans a JPEG has at most: within one, no byte of its data looks like this marker. 0 for other pictures. */
function scansIn(bytes: Uint8Array): number {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return 0
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const marker = Buffer.of(0xff, 0xda)
  let count = 0
  for (let at = data.indexOf(marker); at >= 0; at = data.indexOf(marker, at + 2)) count += 1
  return count
}

/** iPhones' own format: a box of kind `ftyp` with a brand of HEIF. Its video codec is patented and not on board. */
function isHeic(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(4, 12))
  return /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(head)
}

async function headOf(bytes: Uint8Array): Promise<{ format: string; width: number; height: number } | null> {
  try {
    // The limit is ours to judge: sharp's own would not say how large the picture is.
    const { format, autoOrient } = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
    return { format, ...autoOrient }
  } catch {
    return null
  }
}
