import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { preparePage } from '../../../main/imaging/prepare-page.ts'
import { samplePicture } from '../../../main/kiosk-fixture.ts'
import { goTo, touch, wordsIn } from '../../end-to-end/visitor.ts'
import { cardOf, type MarkedVisitor, needlesOf } from './marks.ts'
import { type Finder, finderOf } from './needles.ts'

const { visitor: words } = wordsIn('vi')

/** The picture on the visitor's memory stick: their words in its EXIF, and pixels that no other visitor's has. */
async function markedPicture(visitor: MarkedVisitor): Promise<Uint8Array> {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="200"><text x="40" y="120" font-size="60">${visitor.fullName}</text></svg>`
  return new Uint8Array(
    await sharp(await samplePicture())
      .composite([{ input: Buffer.from(text), left: 0, top: 0 }])
      .withExif({ IFD0: { ImageDescription: visitor.comment, Artist: visitor.fullName } })
      .jpeg({ quality: 90 })
      .toBuffer(),
  )
}

/** Plugs a visitor's memory stick in, and tells what to look for once they are gone. */
export async function plugIn(visitor: MarkedVisitor, mediaFolder: string): Promise<Finder> {
  const picture = await markedPicture(visitor)
  mkdirSync(join(mediaFolder, 'STICK'), { recursive: true })
  writeFileSync(join(mediaFolder, 'STICK', visitor.fileName), picture)
  const prepared = await preparePage(picture)
  if (!prepared.ok) throw new Error(prepared.failure.kind)
  const { picture: kept, preview } = prepared.value
  return finderOf(needlesOf(visitor, { 'picture as brought': picture, 'picture as kept': kept, preview }))
}

/** Walks the visit up to `end`, leaving a mark wherever a person can leave one. */
export async function walkMarked(page: Page, visitor: MarkedVisitor, end: string): Promise<void> {
  const errand = {
    language: 'vi' as const,
    search: `con moi de ${visitor.searched}`,
    card: cardOf(visitor),
    answers: {
      childName: visitor.childName,
      phone: visitor.phone,
      birthPlace: { commune: 'Ba Tơ', detail: visitor.address },
    },
  }
  await goTo(page, 'visit.preparing.capture.photographing', errand)
  await touch(page, words.capture.pick)
  await page.getByRole('button', { name: visitor.fileName.normalize('NFC') }).click()
  await touch(page, words.capture.use)
  await touch(page, words.capture.done)
  await goTo(page, end, errand)
}
