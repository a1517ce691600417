import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { preparePage } from '../../../main/imaging/prepare-page.ts'
import { samplePicture } from '../../../main/kiosk-fixture.ts'
import { fillForm } from '../../end-to-end/fill-form.ts'
import { answerAndGoOn, type Errand, finishPaper, goTo, touch, wordsIn } from '../../end-to-end/visitor.ts'
import { cardOf, type MarkedVisitor, needlesOf } from './marks.ts'
import type { Needle } from './needles.ts'

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
export async function plugIn(visitor: MarkedVisitor, mediaFolder: string): Promise<readonly Needle[]> {
  const picture = await markedPicture(visitor)
  mkdirSync(join(mediaFolder, 'STICK'), { recursive: true })
  writeFileSync(join(mediaFolder, 'STICK', visitor.fileName), picture)
  const prepared = await preparePage(picture)
  if (!prepared.ok) throw new Error(prepared.failure.kind)
  const { picture: kept, preview } = prepared.value
  return needlesOf(visitor, { 'picture as brought': picture, 'picture as kept': kept, preview })
}

/** What that visitor comes for, with a mark in every answer. */
export function errandOf(visitor: MarkedVisitor): Errand {
  return {
    language: 'vi',
    search: `con moi de ${visitor.searched}`,
    card: cardOf(visitor),
    answers: {
      childName: visitor.childName,
      phone: visitor.phone,
      birthPlace: { commune: 'Ba Tơ', detail: visitor.address },
    },
  }
}

/** Walks the visit up to `end`, leaving a mark wherever a person can leave one. */
export async function walkMarked(page: Page, visitor: MarkedVisitor, end: string): Promise<void> {
  const errand = errandOf(visitor)
  await goTo(page, 'visit.preparing.capture.photographing', errand)
  await touch(page, words.capture.pick)
  await page.getByRole('button', { name: visitor.fileName.normalize('NFC') }).click()
  await finishPaper(page, 'vi')
  await goTo(page, end, errand)
}

/** Walks the visit into its form, up to the child's name, and types it without handing it on. Hands back its field. */
export async function walkIntoForm(page: Page, visitor: MarkedVisitor): Promise<Locator> {
  const errand = errandOf(visitor)
  await goTo(page, 'visit.preparing.form.asking', errand)
  const name = page.locator('#childName')
  for (;;) {
    const question = await page.locator('h1').innerText()
    if ((await name.count()) > 0) {
      await fillForm(page, errand.answers)
      return name
    }
    await answerAndGoOn(page, words.common.next, () => fillForm(page, errand.answers))
    await page.locator('h1', { hasNotText: question }).waitFor()
  }
}

/** Signs with a finger, and hands back the points of the stroke as the page holds them. */
export async function signMarked(page: Page): Promise<readonly (readonly [x: number, y: number])[]> {
  const box = await page.locator('.signature-box').boundingBox()
  if (box === null) throw new Error('no box to sign in')
  // Whole pixels: what the page is told then lies exactly where this finger was.
  const touched = [0.21, 0.33, 0.42, 0.57, 0.66].map((along, index) => [
    Math.round(box.x + box.width * along),
    Math.round(box.y + box.height * (index % 2 === 0 ? 0.61 : 0.37)),
  ])
  const [first = [], ...others] = touched
  await page.mouse.move(first[0] ?? 0, first[1] ?? 0)
  await page.mouse.down()
  for (const [x = 0, y = 0] of others) await page.mouse.move(x, y)
  await page.mouse.up()
  return touched.map(([x = 0, y = 0]) => [share((x - box.x) / box.width), share((y - box.y) / box.height)])
}

function share(part: number): number {
  return Math.round(part * 10_000) / 10_000
}
