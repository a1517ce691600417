import type { Page } from 'playwright-core'

/**
 * The clipboard of a kiosk's browser, read and filled through an empty page beside the kiosk's: that one lets nobody copy
 * or paste. A browser without a display has a clipboard of its own, as one alone on a machine has the machine's.
 */
export async function readClipboard(kiosk: Page): Promise<string> {
  return withField(kiosk, '', ['Paste'])
}

export async function fillClipboard(kiosk: Page, text: string): Promise<void> {
  await withField(kiosk, text, ['SelectAll', 'Copy'])
}

/** What stands in a field after these commands of the editor, and before them `text`. */
async function withField(kiosk: Page, text: string, commands: readonly string[]): Promise<string> {
  const page = await kiosk.context().newPage()
  try {
    await page.setContent('<textarea></textarea>')
    await page.locator('textarea').fill(text)
    await page.locator('textarea').focus()
    const session = await page.context().newCDPSession(page)
    for (const command of commands)
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'a', commands: [command] })
    return await page.locator('textarea').inputValue()
  } finally {
    await page.close()
    await kiosk.bringToFront()
  }
}
