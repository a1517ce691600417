import type { MethodInput } from '../../../shared/contract/method.ts'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { Attempt } from './attempt.ts'
import type { KioskProcess } from './kiosk-process.ts'

export type Submission = MethodInput<Contract['dossier.submit']>

/** Moments of a visit that a driver waits for. `submitting`: the call is about to leave; nothing was promised yet. */
export type Moment =
  | { readonly kind: 'opening' }
  | { readonly kind: 'submitting'; readonly submission: Submission }
  | { readonly kind: 'acknowledged'; readonly trackingCode: string }
  | { readonly kind: 'printed' }

/** From the first page to the printed receipt, as a page of the screen would call it. Ends early where the kiosk dies. */
export async function handIn(
  kiosk: KioskProcess,
  attempt: Attempt,
  pictures: readonly Uint8Array[],
  onMoment: (moment: Moment) => void,
): Promise<void> {
  onMoment({ kind: 'opening' })
  const opened = await kiosk.call('visit.open', { world: 'real' })
  if (opened === null) return
  const { visitId } = valueOf(opened)
  const pageIds: string[] = []
  for (const bytes of pictures) {
    const page = await kiosk.call('document.addPage', { visitId, partId: 'birth-notice', source: 'camera', bytes })
    if (page === null) return
    pageIds.push(valueOf(page).pageId)
  }
  const { idempotencyKey } = attempt
  const submission = { visitId, idempotencyKey, staffToken: null, draft: attempt.draft(pageIds) }
  onMoment({ kind: 'submitting', submission })
  const submitted = await kiosk.call('dossier.submit', submission)
  if (submitted === null) return
  onMoment({ kind: 'acknowledged', trackingCode: valueOf(submitted).trackingCode })
  const printed = await kiosk.call('receipt.print', { visitId, requestId: `print-${attempt.idempotencyKey}` })
  if (printed === null) return
  valueOf(printed)
  onMoment({ kind: 'printed' })
}

function valueOf<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: unknown },
): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`)
  return result.value
}
