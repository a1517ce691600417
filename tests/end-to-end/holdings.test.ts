import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../shells/temporary-folder.ts'
import { keepPicture } from './keep-picture.ts'
import { playDevice } from './play-device.ts'
import { launchShell } from './shells.ts'
import { goTo, touch, wordsIn } from './visitor.ts'

const { ui, visitor: words } = wordsIn('vi')
let shell: Awaited<ReturnType<typeof launchShell>>
beforeEach(async () => {
  shell = await launchShell('browser', temporaryFolder())
})
afterEach(() => shell.close())

test('whoever asks sees what the machine holds, and nobody in it', { timeout: 600_000 }, async () => {
  let page = await shell.kioskPage()
  await playDevice(page, { device: 'centre', state: 'offline' })
  const errand = { language: 'vi', search: 'mở quán', answers: {} } as const
  await goTo(page, 'visit.finished.receipt', errand)
  // Whoever wants to end now is told that the dossier stays.
  await touch(page, ui.startOver)
  await page.getByRole('dialog').getByText(words.startOver.sent.text).waitFor()
  await keepPicture(page, 'holdings', 'leaving-after-sending')
  await touch(page, words.startOver.sent.stay)
  await goTo(page, 'goodbye', errand)
  await touch(page, words.goodbye.close)
  page = await shell.kioskPage()
  await keepPicture(page, 'holdings', 'attract')
  await touch(page, words.attract.holdings)
  await page.getByRole('heading', { name: words.holdings.kind.waiting }).waitFor()
  await keepPicture(page, 'holdings', 'one-waits')
  const shown = await page.locator('main').innerText()
  expect(shown).toContain(words.holdings.form.sealedToCentre)
  expect(shown).toContain(words.holdings.leaves.onceDelivered)
  expect(shown).not.toMatch(/phạm|051304000002|0905123456/i)
  // Nothing is lost here, so nobody is asked.
  await touch(page, ui.startOver)
  await page.locator('[data-step="attract"]').waitFor()
  // And again where they are about to be asked for their data.
  await goTo(page, 'visit.preparing.consent', { language: 'vi', search: '', answers: {} })
  await keepPicture(page, 'holdings', 'consent')
  await touch(page, words.attract.holdings)
  await page.getByRole('heading', { name: words.holdings.kind.waiting }).waitFor()
  await touch(page, words.common.back)
  await page.locator('[data-step="visit.preparing.consent"]').waitFor()
})
