import type { Locator, Page } from 'playwright-core'
import { typeAsReader } from '../devices/type-as-reader.ts'

const tries = 5
const patienceMs = 4000

/**
 * Holds a card to the reader until the screen answers with `answer`, as a person does.
 *
 * Key events that this test sends may reach a busy machine's page further apart than any reader's, and are then
 * rightly not taken for one.
 */
export async function holdToReader(page: Page, text: string, answer: Locator): Promise<void> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    await typeAsReader(page, text)
    const answered = await answer.waitFor({ timeout: patienceMs }).then(
      () => true,
      () => false,
    )
    if (answered) return
  }
  throw new Error(`held a card to the reader ${tries} times in vain`)
}
