import { expect, test } from 'vitest'
import { readPdf } from '../read-paper.ts'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { cardOfThu } from './errands.ts'
import { keepPicture } from './keep-picture.ts'
import { readTray } from './printer-tray.ts'
import { launchShell } from './shells.ts'
import { type Errand, goTo, touch, wordsIn } from './visitor.ts'
import { lookUp } from './walk-whole-journey.ts'

const { visitor: words } = wordsIn('vi')
const errand: Errand = { language: 'vi', search: 'con mới đẻ', card: cardOfThu, answers: {} }

test('a paper is missing: saved, the program ends, and another day it goes on to the receipt', {
  timeout: 600_000,
}, async () => {
  const dataFolder = temporaryFolder()
  const today = await launchShell('browser', dataFolder)
  let code = ''
  try {
    const page = await today.kioskPage()
    await goTo(page, 'visit.preparing.papers.missing', { ...errand, lacking: [0] })
    await keepPicture(page, 'drafts', 'missing')
    await touch(page, words.draft.saveShort)
    await page.locator('[data-step="visit.saved"]').waitFor()
    await page.locator('.notice-success').waitFor()
    await keepPicture(page, 'drafts', 'saved')
    code = await page.locator('.receipt-code').innerText()
    const [slip] = await readTray(dataFolder)
    if (slip === undefined) throw new Error('no slip was printed')
    const text = (await readPdf(slip.pdf)).pages.join(' ')
    expect(text).toContain(code)
    expect(text).toContain('Giấy chứng sinh')
    expect(text).not.toMatch(/NGUYỄN VĂN THỬ|051090/)
    await touch(page, words.draft.taken)
    await page.locator('[data-step="goodbye"]').waitFor()
  } finally {
    await today.close()
  }

  const later = await launchShell('browser', dataFolder)
  try {
    let page = await later.kioskPage()
    await lookUp(page, code)
    await page.getByRole('heading', { name: words.draft.found }).waitFor()
    await keepPicture(page, 'drafts', 'found')
    await touch(page, new RegExp(`^${words.draft.goOn}`))
    await page.locator('[data-step="visit.preparing.papers.checking"]').waitFor()
    await goTo(page, 'visit.preparing.review', errand)
    expect(await page.locator('main').innerText()).toContain('NGUYỄN VĂN THỬ')
    await goTo(page, 'visit.finished.receipt', errand)
    await page.locator('.notice-success').waitFor()
    await goTo(page, 'goodbye', errand)
    await touch(page, words.goodbye.close)
    page = await later.kioskPage()
    await lookUp(page, code)
    await page.locator('.notice-attention', { hasText: words.lookUp.failure.unknownCode }).waitFor()
  } finally {
    await later.close()
  }
})
