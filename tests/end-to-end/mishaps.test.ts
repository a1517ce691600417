import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { samplePdf } from '../../main/imaging/pdf-fixture.ts'
import { sharedFolder } from '../shells/temporary-folder.ts'
import { cardOfThu } from './errands.ts'
import { holdToReader } from './hold-to-reader.ts'
import { keepPicture } from './keep-picture.ts'
import { playDevice } from './play-device.ts'
import { shareKiosk } from './shared-kiosk.ts'
import { byButtonOnly } from './shells.ts'
import { type Errand, goTo, stepOf, touch, wordsIn } from './visitor.ts'
import { lookUp } from './walk-whole-journey.ts'

const { visitor: words, faults } = wordsIn('vi')
const errand: Errand = { language: 'vi', search: 'mở quán', card: cardOfThu, answers: {} }

/** What the attention notices on the screen say. */
async function complaint(page: Page): Promise<string> {
  await page.locator('.notice-attention').first().waitFor()
  return (await page.locator('.notice-attention').allInnerTexts()).join(' ')
}

describe('what goes wrong ends in a clear sentence and loses nothing', () => {
  const stick = sharedFolder()
  const kiosk = shareKiosk('browser', { ...byButtonOnly, MOTCUA_DEVICES_MEDIA_FOLDERS: JSON.stringify([stick]) })
  let page: Page

  beforeEach(async () => {
    page = await kiosk.attract()
    for (const device of ['printer', 'centre', 'disk'] as const) await playDevice(page, { device, state: 'ready' })
  })

  test.each([
    ['a web address', 'https://example.vn/khuyen-mai?ma=051090000001', words.identity.failure.notAnIdCard],
    ['a card cut off in the middle', '051090000001|212000001|NGUYỄN VĂN THỬ|0102', words.identity.failure.damaged],
    [
      'a birthday that does not exist',
      '051301000002||PHẠM THỊ MẪU|29022001|Nữ|Thôn Gò Re, Ba Tơ, Quảng Ngãi|20052022',
      words.identity.failure.dateDoesNotExist,
    ],
    [
      'a number with a digit missing',
      '05109000001||PHẠM THỊ MẪU|29022004|Nữ|Ba Tơ|20052022',
      words.identity.failure.badNumber,
    ],
  ])('a card reader that reads %s', async (_what, text, sentence) => {
    await goTo(page, 'visit.preparing.identity.ways', errand)
    await holdToReader(page, text, page.locator('.notice-attention', { hasText: sentence }))
    expect(await stepOf(page)).toBe('visit.preparing.identity.ways')
    await holdToReader(page, cardOfThu, page.locator('[data-step="visit.preparing.identity.confirming"]'))
  })

  test('a screen that cannot be fetched ends in a sentence, and the visit goes on once it can', async () => {
    await page.route('**/assets/errand-screens-*.js', (route) => route.abort())
    await page.reload()
    await goTo(page, 'visit.preparing.identity.ways', errand)
    await touch(page, new RegExp(`^${words.identity.type}`))
    await page.getByText(words.outOfService.question).waitFor()
    await page.unrouteAll()
    await page.locator('[data-step="visit.preparing.identity.typing"] h1').waitFor()
    expect(await stepOf(page)).toBe('visit.preparing.identity.typing')
  })

  test('a number that disagrees with the birth year is asked about, not refused', async () => {
    await goTo(page, 'visit.preparing.identity.ways', errand)
    const asked = page.locator('.notice-attention', { hasText: words.identity.notice.yearDisagrees })
    await holdToReader(page, cardOfThu.replace('01021990', '01021991'), asked)
    await touch(page, words.identity.confirm)
    await expect.poll(() => stepOf(page)).toBe('visit.preparing.procedure.finding')
  })

  test('a date that does not exist, typed', async () => {
    await goTo(page, 'visit.preparing.identity.ways', errand)
    await touch(page, new RegExp(`^${words.identity.type}`))
    await page.locator('#fullName').fill('Phạm Thị Mẫu')
    await page.locator('#idNumber').fill('051304000002')
    await touch(page, words.common.next)
    const boxes = page.locator('.field-date input')
    for (const [index, part] of ['30', '02', '2004'].entries()) await boxes.nth(index).fill(part)
    await touch(page, words.common.next)
    expect(await complaint(page)).toContain(faults.dateDoesNotExist)
    expect(await boxes.nth(0).inputValue()).toBe('30')
  })

  test('a required paper that is not there says where to get it', async () => {
    await goTo(page, 'visit.preparing.papers.missing', { ...errand, search: 'con mới đẻ', lacking: [0] })
    expect(await complaint(page)).toMatch(/Giấy chứng sinh/)
    await keepPicture(page, 'mishaps', 'missing-paper')
    await touch(page, words.papers.missingHave)
    await page.locator('[data-step="visit.preparing.papers.checking"]').waitFor()
  })

  test('pictures and PDFs that can not be read, pictures too large to open, and then a PDF of three pages', async () => {
    const mounted = join(stick, 'KINGSTON')
    await mkdir(mounted)
    await writeFile(join(mounted, '1-hong.jpg'), Buffer.from('not a picture at all'))
    const huge = sharp({
      create: { width: 12_000, height: 9_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
    await writeFile(join(mounted, '2-to.png'), await huge.png({ compressionLevel: 1 }).toBuffer())
    const locked = await samplePdf(1, (document) => {
      document.encrypt({ userPassword: 'mật khẩu', ownerPassword: 'chủ' })
    })
    await writeFile(join(mounted, '3-khoa.pdf'), locked)
    await writeFile(join(mounted, '4-zip.pdf'), zipSync({ 'trang.txt': new Uint8Array(9) }))
    await writeFile(join(mounted, '5-hop-dong.pdf'), await samplePdf(3))
    await goTo(page, 'visit.preparing.capture.photographing', { ...errand, search: 'con mới đẻ' })
    await touch(page, words.capture.pick)
    await page.getByRole('button', { name: '1-hong.jpg' }).click()
    expect(await complaint(page)).toContain(words.capture.failure.unreadablePicture)
    await keepPicture(page, 'mishaps', 'unreadable-picture')
    await page.getByRole('button', { name: '2-to.png' }).click()
    await expect.poll(() => complaint(page)).toContain('108')
    await page.getByRole('button', { name: '3-khoa.pdf' }).click()
    await expect.poll(() => complaint(page)).toContain(words.capture.failure.lockedPdf)
    await page.getByRole('button', { name: '4-zip.pdf' }).click()
    await expect.poll(() => complaint(page)).toContain(words.capture.failure.unreadablePicture)
    await page.getByRole('button', { name: '5-hop-dong.pdf' }).click()
    await page.locator('.page-card').nth(2).waitFor()
    await keepPicture(page, 'mishaps', 'pdf-of-three-pages')
    expect(await stepOf(page)).toBe('visit.preparing.capture.photographing')
  })

  test('a printer without paper, then with', async () => {
    await playDevice(page, { device: 'printer', state: 'paperOut' })
    await goTo(page, 'visit.finished.receipt', errand)
    expect(await complaint(page)).toContain(words.receipt.failure.paperOut)
    await keepPicture(page, 'mishaps', 'printer-out-of-paper')
    const code = await page.locator('.receipt-code').innerText()
    expect(await kiosk.printed()).toEqual([])
    await playDevice(page, { device: 'printer', state: 'ready' })
    await touch(page, words.receipt.printAgain)
    await page.locator('.notice-success').waitFor()
    expect(await kiosk.printed()).toHaveLength(1)
    expect(code).toMatch(/^\w{5}-\w{5}-\w{5}$/)
  })

  test('a Centre that can not be reached: received here, honest words, accepted later', async () => {
    await playDevice(page, { device: 'centre', state: 'offline' })
    await goTo(page, 'visit.finished.receipt', errand)
    expect(await page.locator('main').innerText()).toContain(words.receipt.received)
    const code = await page.locator('.receipt-code').innerText()
    await goTo(page, 'goodbye', errand)
    await touch(page, words.goodbye.close)
    page = await kiosk.nextVisitor()
    await lookUp(page, code)
    await page.getByRole('heading', { name: words.lookUp.state.received }).waitFor()
    await keepPicture(page, 'mishaps', 'look-up-received')
    await playDevice(page, { device: 'centre', state: 'ready' })
    await touch(page, words.lookUp.again)
    await expect
      .poll(
        async () => {
          await page.locator('#tracking-code').fill(code)
          await touch(page, words.lookUp.search)
          const found = await page.locator('h1').innerText()
          if (found !== words.lookUp.state.accepted) await touch(page, words.lookUp.again)
          return found
        },
        { timeout: 45_000, interval: 1000 },
      )
      .toBe(words.lookUp.state.accepted)
  })

  test('a full disk keeps everything on the screen, and the dossier goes once there is room', async () => {
    await goTo(page, 'visit.preparing.sign', errand)
    await playDevice(page, { device: 'disk', state: 'full' })
    await goTo(page, 'visit.preparing.notSent', errand)
    expect(await complaint(page)).toContain(words.sending.failure.diskFull)
    await keepPicture(page, 'mishaps', 'not-sent')
    await playDevice(page, { device: 'disk', state: 'ready' })
    await touch(page, words.sending.again)
    await page.locator('[data-step="visit.finished.receipt"]').waitFor()
  })

  test('a second touch on send is not a second dossier', async () => {
    await goTo(page, 'visit.preparing.sign', errand)
    const submissions: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/rpc/dossier.submit')) submissions.push(request.url())
    })
    const box = await page.locator('.signature-box').boundingBox()
    if (box === null) throw new Error('no box to sign in')
    await page.mouse.move(box.x + 50, box.y + 60)
    await page.mouse.down()
    await page.mouse.move(box.x + 250, box.y + 90, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('button', { name: words.sign.send }).dblclick()
    await page.locator('[data-step="visit.finished.receipt"]').waitFor()
    expect(submissions).toHaveLength(1)
  })

  test.each([
    ['one wrong character', 'ACDEF-HJKMN-PRTVX', words.lookUp.failure.mistyped],
    ['far too little of one', 'ACDEF', words.lookUp.failure.mistyped],
  ])('a look-up with %s, until another one is typed', async (_what, code, sentence) => {
    await lookUp(page, code)
    expect(await complaint(page)).toContain(sentence)
    await page.locator('#tracking-code').click()
    await page.locator('.keyboard-key[data-kind=backspace]').click()
    await expect.poll(() => page.locator('.notice-attention').count()).toBe(0)
  })
})
