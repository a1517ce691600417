import type { KioskClient } from '../../../shared/contract/client.ts'
import type { Outcome } from '../../../shared/session/session-context.ts'
import type { KeptJourney } from '../../../shared/session/kept-journey.ts'
import type { Choices } from '../../ui/preferences.tsx'

/** All of a page that a visitor would miss after a crash. Main keeps it in memory and never reads it. */
export interface KeptPage {
  readonly journey: KeptJourney
  readonly preferences: Choices
  /** What was entered on the screen and not handed on yet, by the name that its field gave it. */
  readonly unfinished: Readonly<Record<string, unknown>>
}

/** A page to go on with. */
export interface ResumedPage extends KeptPage {
  /** Since anybody touched the screen. */
  readonly idleForMs: number
  readonly outcome: Outcome | null
}

export function encodeKept(page: KeptPage): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(page))
}

/** What the page before this one kept, or null where nobody was in the middle of anything. */
export async function resumedPage(client: KioskClient): Promise<ResumedPage | null> {
  const answer = await client.call('visit.resume', {})
  if (!answer.ok) return null
  const { snapshot, idleForMs, outcome } = answer.value
  // Written by this very program, in this run of it, so that its shape is known; the journey carries its version.
  const kept = JSON.parse(new TextDecoder().decode(snapshot)) as KeptPage
  return { ...kept, idleForMs, outcome }
}
