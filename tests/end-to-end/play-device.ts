import type { Page } from 'playwright-core'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodInput } from '../../shared/contract/method.ts'

/** Plays a simulated device as the development panel does, by the same call. Browser shell only. */
export async function playDevice(page: Page, play: MethodInput<Contract['simulation.set']>): Promise<void> {
  const status = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/rpc/simulation.set', { method: 'POST', headers, body: JSON.stringify(body) })
    return answer.status
  }, play)
  if (status !== 200) throw new Error(`the simulation refused with ${status}`)
}
