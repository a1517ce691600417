import type { Page } from 'playwright-core'

/**
 * Puts a button over the page that asks main to describe itself, presses it, and hands back what main answered.
 *
 * A button of the test's own, so that the way from a finger to main and back is proved whatever the screens look like.
 */
export async function touchToMain(
  page: Page,
): Promise<{ readonly ok: boolean; readonly value: { readonly mode: string } }> {
  await page.evaluate(() => {
    const button = document.createElement('button')
    button.id = 'touch-to-main'
    button.textContent = 'touch'
    Object.assign(button.style, { position: 'fixed', inset: '0', zIndex: '9999' })
    button.addEventListener('click', () => {
      const { motcua } = globalThis as { motcua?: { call(name: string, body: string): Promise<string> } }
      const answer =
        motcua === undefined
          ? fetch('/rpc/kiosk.describe', {
              method: 'POST',
              body: '{}',
              headers: { 'content-type': 'application/json' },
            }).then((response) => response.text())
          : motcua.call('kiosk.describe', '{}')
      void answer.then((text) => button.setAttribute('data-answer', text))
    })
    document.body.append(button)
  })
  await page.locator('#touch-to-main').click()
  const answer = await page.waitForFunction(
    () => document.querySelector<HTMLElement>('#touch-to-main')?.dataset['answer'] ?? null,
  )
  await page.evaluate(() => document.querySelector('#touch-to-main')?.remove())
  return JSON.parse((await answer.jsonValue()) ?? 'null') as never
}
