import type { Page } from 'playwright-core'

/** Resolves when the page's first button is visible, still, enabled and not covered; it is not pressed. */
export async function firstButton(page: Page): Promise<void> {
  await page.getByRole('button').first().click({ trial: true })
}
