import sharp from 'sharp'
import type { PageWarning } from '../../shared/imaging/page-warning.ts'
import type { Pixels } from '../../shared/imaging/pixels.ts'
import type { Quad } from '../../shared/imaging/quad.ts'
import { shrink } from '../../shared/imaging/shrink.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { blurOf } from './blur-of.ts'
import { decodeAround, decodeSmall } from './decode-picture.ts'
import { encodePage } from './encode-page.ts'
import { evenLight } from './even-light.ts'
import { fingerprintOf } from './fingerprint.ts'
import { flatten } from './flatten.ts'
import { judgePage } from './judge-page.ts'
import { letGo } from './let-go.ts'
import { layPage, type LayoutWishes, type PageLayout } from './lay-page.ts'
import { lookOf, type PageLook } from './page-look.ts'
import { measurePaperLight } from './paper-light.ts'
import { type PictureFailure, readPicture, type ReadablePicture } from './read-picture.ts'

/** A page as it is kept: a JPEG, or a PNG of a few greys, without metadata, straight and the right way up, and what the screen shows of it. */
export interface PreparedPage {
  readonly picture: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
  /** Millimetres that the page is taken to measure across and down. */
  readonly size: { readonly width: number; readonly height: number }
  readonly preview: Uint8Array<ArrayBuffer>
  readonly look: PageLook
  readonly warnings: readonly PageWarning[]
  /** Where the page was found, as shares of the picture turned upright by its EXIF; null: the whole picture. */
  readonly corners: Quad | null
  readonly fingerprint: Uint8Array<ArrayBuffer>
}

/** Nobody has asked for anything: the page is looked for, and turned as its text runs. */
export const noWishes: LayoutWishes = { quarterTurns: 0 }

const previewSide = 1200
/** The long side at which a page is judged. */
const judgedSide = 900

/**
 * Makes a page out of what a camera, scanner or memory stick brought: cut out of its picture, straight, in even light.
 *
 * The picture is always decoded and encoded anew, so that neither EXIF (place, time, owner of the phone) nor anything
 * hidden behind the picture goes along.
 */
export async function preparePage(
  bytes: Uint8Array,
  wishes: LayoutWishes = noWishes,
): Promise<Result<PreparedPage, PictureFailure>> {
  const readable = await readPicture(bytes)
  if (!readable.ok) return readable
  const picture = readable.value
  const small = await unlessBroken(decodeSmall(picture))
  if (small === null) return fail({ kind: 'unreadablePicture' })
  const layout = layPage(small, picture, wishes)
  letGo(small)
  const page = await cutOut(picture, layout)
  if (page === null) return fail({ kind: 'unreadablePicture' })
  return ok(await makePage(page, layout, Math.max(picture.width, picture.height)))
}

/** sharp throws on what turns out broken while decoding; its message may name what the file holds. */
async function unlessBroken<Decoded>(decoding: Promise<Decoded>): Promise<Decoded | null> {
  try {
    return await decoding
  } catch {
    return null
  }
}

/** In a function of its own, so that nothing holds on to the large picture while the page is worked on. */
async function cutOut(picture: ReadablePicture, { quad, width, height }: PageLayout): Promise<Pixels | null> {
  const around = await unlessBroken(decodeAround(picture, quad, Math.max(width, height)))
  if (around === null) return null
  const page = flatten(around.pixels, around.quad, width, height)
  letGo(around.pixels)
  return page
}

async function makePage(page: Pixels, layout: PageLayout, longSide: number): Promise<PreparedPage> {
  const { width, height, paper, corners } = layout
  const light = measurePaperLight(page)
  const raw = shrink(page, judgedSide)
  const size = width > height ? { width: paper.long, height: paper.short } : { width: paper.short, height: paper.long }
  const blurMm = (blurOf(page, Math.max(...light.whole)) * size.width) / width
  evenLight(page, light)
  const even = shrink(page, judgedSide)
  const look = lookOf(page)
  const encoded = await encodePage(page, look, (width / size.width) * 25.4)
  letGo(page)
  return {
    ...encoded,
    size,
    preview: await encodePreview(encoded.picture),
    look,
    warnings: judgePage({ raw, even, blurMm, light, corners, longSide }),
    corners,
    fingerprint: fingerprintOf(even),
  }
}

async function encodePreview(page: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const small = sharp(page).resize({ width: previewSide, height: previewSide, fit: 'inside', withoutEnlargement: true })
  return new Uint8Array(await small.jpeg({ quality: 75 }).toBuffer())
}
