import { expect, test } from 'vitest'
import { errands } from '../end-to-end/errands.ts'
import { keepPicture } from '../end-to-end/keep-picture.ts'
import { shareKiosk } from '../end-to-end/shared-kiosk.ts'
import { goTo, touch, wordsIn } from '../end-to-end/visitor.ts'

const { settings } = wordsIn('vi').ui
const kiosk = shareKiosk('browser')

test.each([
  ['at large size', settings.sizeLarge, 'text', 'large'],
  ['in high contrast', settings.contrastHigh, 'contrast', 'high'],
])(
  'the whole way to a receipt %s, set back for the next visitor',
  { timeout: 600_000 },
  async (name, wanted, key, value) => {
    const page = await kiosk.attract()
    const look = () => page.evaluate((asked) => document.documentElement.dataset[asked], key)
    await touch(page, settings.open)
    await page.getByRole('dialog').getByText(wanted, { exact: true }).click()
    await touch(page, settings.done)
    const errand = { ...errands[0], search: 'con moi de', answers: {}, language: 'vi' as const }
    await goTo(page, 'visit.finished.receipt', errand, async () => expect(await look()).toBe(value))
    await keepPicture(page, 'looks', `receipt-${name.replaceAll(' ', '-')}`)
    await goTo(page, 'goodbye', errand)
    await touch(page, wordsIn('vi').visitor.goodbye.close)
    const next = await kiosk.nextVisitor()
    expect(await next.evaluate((asked) => document.documentElement.dataset[asked], key)).toBe('normal')
  },
)
