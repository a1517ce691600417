import type { KioskClient } from '../../shared/contract/client.ts'
import type { KioskDescription } from './kiosk-context.tsx'

const retryMs = 1000

/** Asks the machine what it is, again and again: a page without an answer could only show a wrong screen. */
export async function describeUntilAnswered(client: KioskClient): Promise<KioskDescription> {
  const answer = await client.call('kiosk.describe', {})
  if (answer.ok) return answer.value
  await new Promise((resolve) => {
    setTimeout(resolve, retryMs)
  })
  return describeUntilAnswered(client)
}
