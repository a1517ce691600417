import { fail, ok, type Result } from '../../shared/result.ts'
import { judgePage, type PageWarning } from './judge-page.ts'
import { readPicture, type PictureFailure } from './read-picture.ts'

/** A page as it is kept: a JPEG without metadata, the right way up, and what the screen shows of it. */
export interface PreparedPage {
  readonly picture: Uint8Array<ArrayBuffer>
  readonly width: number
  readonly height: number
  readonly preview: Uint8Array<ArrayBuffer>
  readonly warnings: readonly PageWarning[]
}

/** About 215 dots per inch on A4: small print stays legible, and a page stays under a megabyte. */
const longestSide = 2500
const previewSide = 1200

/**
 * Makes a page out of what a camera, scanner or memory stick brought.
 *
 * The picture is always decoded and encoded anew, so that neither EXIF (place, time, owner of the phone) nor anything
 * hidden behind the picture goes along.
 */
export async function preparePage(bytes: Uint8Array): Promise<Result<PreparedPage, PictureFailure>> {
  const readable = await readPicture(bytes)
  if (!readable.ok) {
    return readable
  }
  try {
    const { data: picture, info } = await readable
      .value()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .jpeg({ quality: 82, mozjpeg: false })
      .toBuffer({ resolveWithObject: true })
    const kept = await readPicture(picture)
    if (!kept.ok) {
      return kept
    }
    const [preview, warnings] = await Promise.all([
      kept
        .value()
        .resize({ width: previewSide, height: previewSide, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: 75 })
        .toBuffer(),
      judgePage(kept.value(), Math.max(info.width, info.height)),
    ])
    return ok({
      picture: new Uint8Array(picture),
      width: info.width,
      height: info.height,
      preview: new Uint8Array(preview),
      warnings,
    })
  } catch {
    // sharp throws on what turns out broken while decoding; its message may name what the file holds.
    return fail({ kind: 'unreadablePicture' })
  }
}
