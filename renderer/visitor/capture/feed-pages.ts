import type { KioskClient } from '../../../shared/contract/client.ts'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodFailure } from '../../../shared/contract/method.ts'
import type { StoredPage } from '../../../shared/contract/values.ts'

/** More sheets at a time are no paper that anybody hands in. */
export const mostFed = 40

interface Feeding {
  /** Asked after each sheet; false breaks off. */
  readonly goesOn: () => boolean
  /** Each fed sheet as it comes; `count` of them so far. */
  readonly onSheet: (page: StoredPage, count: number) => void
}

/** What came of a touch on the scanner's button. */
export type Scanned =
  | { readonly kind: 'glass'; readonly page: StoredPage }
  | { readonly kind: 'fed'; readonly count: number }
  | { readonly kind: 'failed'; readonly failure: MethodFailure<Contract['document.scan']> }

/**
 * Scans what lies on the glass, or sheet after sheet until the feeder is empty, the person breaks off, or something is
 * wrong; sheets that went through count all the same.
 */
export async function feedPages(
  client: Pick<KioskClient, 'call'>,
  part: { readonly visitId: string; readonly partId: string },
  { goesOn, onSheet }: Feeding,
): Promise<Scanned> {
  let count = 0
  while (count < mostFed) {
    const answer = await client.call('document.scan', part)
    if (!answer.ok) {
      const isDone = answer.failure.kind === 'feederEmpty' && count > 0
      return isDone ? { kind: 'fed', count } : { kind: 'failed', failure: answer.failure }
    }
    const { isFed, ...page } = answer.value
    if (!isFed) return { kind: 'glass', page }
    count += 1
    onSheet(page, count)
    if (!goesOn()) break
  }
  return { kind: 'fed', count }
}
