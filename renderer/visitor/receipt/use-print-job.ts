import { useCallback, useEffect, useState } from 'react'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { newKey } from '../new-key.ts'
import { useSession } from '../session-provider.tsx'

type PrintFailure = 'paperOut' | 'coverOpen' | 'jammed' | 'offline' | 'notKnown'

export type PrintJob =
  | { readonly state: 'printing' }
  | { readonly state: 'done'; readonly outcome: 'printed' | 'handedOver' }
  | { readonly state: 'failed'; readonly reason: PrintFailure }

/**
 * The print job of a paper of this visit, as its screen sees it.
 *
 * The first print needs no touch. Its request is named after the code on the paper, so that main prints it once however often
 * this screen is mounted; every touch of "print again" is a request of its own.
 */
export function usePrintJob(
  method: 'receipt.print' | 'draft.print',
  code: string | null,
): PrintJob & { readonly print: () => void } {
  const { client } = useKiosk()
  const visitId = useSession((context) => context.visitId)
  const [job, setJob] = useState<PrintJob>({ state: 'printing' })
  const request = useCallback(
    (requestId: string) => {
      if (visitId === null) return
      void client.call(method, { visitId, requestId }).then((answer) => {
        if (answer.ok) setJob({ state: 'done', outcome: answer.value.outcome })
        else if (answer.failure.kind === 'printerNotReady')
          setJob({ state: 'failed', reason: reasonOf(answer.failure.state) })
        else setJob({ state: 'failed', reason: answer.failure.kind === 'notKnown' ? 'notKnown' : 'offline' })
      })
    },
    [client, method, visitId],
  )
  useEffect(() => {
    if (code !== null) request(`first-${code}`)
  }, [code, request])
  const print = () => {
    setJob({ state: 'printing' })
    request(newKey())
  }
  return { ...job, print }
}

function reasonOf(state: string): PrintFailure {
  return state === 'paperOut' || state === 'coverOpen' || state === 'jammed' ? state : 'offline'
}
