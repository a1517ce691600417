import { useCallback, useState } from 'react'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodFailure, MethodResult } from '../../../shared/contract/method.ts'
import type { StoredPage } from '../../../shared/contract/values.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { useSend, useSession } from '../session-provider.tsx'

export type AddFailure = MethodFailure<Contract['document.addPage' | 'document.scan' | 'document.pickFromMedia']>

/** What happens to the page that was last taken. */
export type PageWork =
  | { readonly kind: 'resting' }
  | { readonly kind: 'working' }
  /** Stored and shown for judgement: keep it, or take it again. */
  | { readonly kind: 'judging'; readonly page: StoredPage }
  | { readonly kind: 'failed'; readonly failure: AddFailure }

type AddResult = MethodResult<Contract['document.addPage' | 'document.scan' | 'document.pickFromMedia']>

/** Takes pages of one part into the sealed store: photographed, scanned or picked; each is judged before it counts. */
export function usePages(partId: string) {
  const { client } = useKiosk()
  const send = useSend()
  const visitId = useSession((context) => context.visitId)
  const [work, setWork] = useState<PageWork>({ kind: 'resting' })

  const take = useCallback((adding: Promise<AddResult>) => {
    setWork({ kind: 'working' })
    void adding.then((answer) => {
      setWork(answer.ok ? { kind: 'judging', page: answer.value } : { kind: 'failed', failure: answer.failure })
    })
  }, [])

  const remove = useCallback(
    (pageId: string) => {
      // A page that main could not remove now goes with the visit; it is in no draft any more.
      if (visitId !== null) void client.call('document.removePage', { visitId, pageId })
    },
    [client, visitId],
  )

  return {
    work,
    photograph: (bytes: Uint8Array) => {
      if (visitId !== null) take(client.call('document.addPage', { visitId, partId, source: 'camera', bytes }))
    },
    scan: () => {
      if (visitId !== null) take(client.call('document.scan', { visitId, partId }))
    },
    pick: (fileId: string) => {
      if (visitId !== null) take(client.call('document.pickFromMedia', { visitId, partId, fileId }))
    },
    keep: () => {
      if (work.kind !== 'judging') return
      send({ type: 'page.added', partId, pageId: work.page.pageId })
      setWork({ kind: 'resting' })
    },
    retake: () => {
      if (work.kind === 'judging') remove(work.page.pageId)
      setWork({ kind: 'resting' })
    },
    drop: (pageId: string) => {
      remove(pageId)
      send({ type: 'page.removed', partId, pageId })
    },
  }
}
