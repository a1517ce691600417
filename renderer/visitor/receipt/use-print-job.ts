import { useCallback, useEffect, useState } from 'react'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { newKey } from '../new-key.ts'

type PrintFailure = 'paperOut' | 'coverOpen' | 'jammed' | 'offline' | 'notKnown'

export type PrintJob =
  | { readonly state: 'printing' }
  | { readonly state: 'done'; readonly outcome: 'printed' | 'handedOver' }
  | { readonly state: 'failed'; readonly reason: PrintFailure }

/**
 * The receipt's print job as this screen sees it.
 *
 * The first print needs no touch. Its request is named after the dossier, so that main prints it once however often
 * this screen is mounted; every touch of "print again" is a request of its own.
 */
export function usePrintJob(
  visitId: string | null,
  trackingCode: string | null,
): PrintJob & { readonly print: () => void } {
  const { client } = useKiosk()
  const [job, setJob] = useState<PrintJob>({ state: 'printing' })
  const request = useCallback(
    (requestId: string) => {
      if (visitId === null) return
      void client.call('receipt.print', { visitId, requestId }).then((answer) => {
        if (answer.ok) setJob({ state: 'done', outcome: answer.value.outcome })
        else if (answer.failure.kind === 'printerNotReady')
          setJob({ state: 'failed', reason: reasonOf(answer.failure.state) })
        else setJob({ state: 'failed', reason: answer.failure.kind === 'notKnown' ? 'notKnown' : 'offline' })
      })
    },
    [client, visitId],
  )
  useEffect(() => {
    if (trackingCode !== null) request(`first-${trackingCode}`)
  }, [request, trackingCode])
  const print = () => {
    setJob({ state: 'printing' })
    request(newKey())
  }
  return { ...job, print }
}

function reasonOf(state: string): PrintFailure {
  return state === 'paperOut' || state === 'coverOpen' || state === 'jammed' ? state : 'offline'
}
