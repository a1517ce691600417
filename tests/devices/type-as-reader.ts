import type { Page } from 'playwright-core'

/** A common reader's rhythm. */
const gapSeconds = 0.005

/**
 * Types a text and Enter as a card reader does, by key events of the browser's own.
 *
 * Each carries the time at which a reader would have sent it: on a busy machine the test's own rhythm would be a person's.
 * The last was sent now: keys that follow are later than it, as they are at a real reader.
 */
export async function typeAsReader(page: Page, text: string): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const keys = [...Array.from(text, (key) => ({ key, text: key })), { key: 'Enter', code: 'Enter', text: '\r' }]
  const startedAt = Date.now() / 1000 - keys.length * gapSeconds
  await Promise.all(
    keys.flatMap((key, index) => {
      const timestamp = startedAt + index * gapSeconds
      return [
        client.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, timestamp }),
        client.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, timestamp: timestamp + 0.001 }),
      ]
    }),
  )
  await client.detach()
}
