import sharp from 'sharp'
import { greyPngParts } from '../../../main/imaging/grey-png.ts'
import { preparePage } from '../../../main/imaging/prepare-page.ts'
import { samplePicture, sampleDraft } from '../../../main/kiosk-fixture.ts'
import type { DossierDraft } from '../../../shared/dossier/draft.ts'

/** One dossier that somebody tries to hand in. Everything about it follows from its number, so that it can be told again. */
export interface Attempt {
  readonly number: number
  readonly idempotencyKey: string
  /** The photographs as they come from the camera: one, two or three. */
  pictures(): Promise<readonly Uint8Array[]>
  draft(pageIds: readonly string[]): DossierDraft
}

export function attemptOf(number: number): Attempt {
  return {
    number,
    idempotencyKey: `attempt-${String(number).padStart(12, '0')}`,
    pictures: () => Promise.all(Array.from({ length: 1 + (number % 3) }, (_, page) => pictureOf(number, page))),
    draft(pageIds) {
      const draft = sampleDraft(pageIds)
      return { ...draft, applicant: { ...draft.applicant, fullName: nameOf(number) } }
    },
  }
}

/** A person's name that holds the number in letters, since names have no digits. */
export function nameOf(number: number): string {
  const letters = String(number).replace(/\d/g, (digit) => 'abcdeghikl'.charAt(Number(digit)))
  return `Nguyễn Thử ${letters}`
}

/** What the Centre has to hold of this attempt, page by page and byte by byte. */
export async function preparedPictures(attempt: Attempt): Promise<readonly Buffer[]> {
  return Promise.all(
    (await attempt.pictures()).map(async (picture) => {
      const prepared = await preparePage(picture)
      if (!prepared.ok) throw new Error(prepared.failure.kind)
      const { picture: made } = prepared.value
      // Of a page in grey, which is a PNG, a PDF holds the picture without what is wrapped around it.
      return Buffer.from(greyPngParts(made)?.data ?? made)
    }),
  )
}

/** Small pages are judged in a quarter of the time, and as many kills fall between the writes of one. */
const pageWidth = 620

/** The sample page with a stamp whose colour is the number, so that no two attempts have a page alike. */
async function pictureOf(number: number, page: number): Promise<Uint8Array> {
  const background = { r: (number >> 8) & 0xff, g: number & 0xff, b: page * 80 }
  const stamp = await sharp({ create: { width: 100, height: 100, channels: 3, background } })
    .png()
    .toBuffer()
  return new Uint8Array(
    await sharp(await samplePicture())
      .resize(pageWidth)
      .composite([{ input: stamp, left: 450, top: 700 }])
      .jpeg({ quality: 85 })
      .toBuffer(),
  )
}
