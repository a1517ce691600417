import { useCallback, useRef, useState } from 'react'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodFailure, MethodResult } from '../../../shared/contract/method.ts'
import type { StoredPage } from '../../../shared/contract/values.ts'
import type { CameraStream } from '../../devices/camera.ts'
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

  const isTaking = useRef(false)

  /** One page at a time: a second touch before the first page has come is not a second page. */
  const take = useCallback((add: () => Promise<AddResult | null>) => {
    if (isTaking.current) return
    isTaking.current = true
    setWork({ kind: 'working' })
    void add().then((answer) => {
      isTaking.current = false
      if (answer === null) setWork({ kind: 'resting' })
      else setWork(answer.ok ? { kind: 'judging', page: answer.value } : { kind: 'failed', failure: answer.failure })
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
    /** A camera that was lost in the middle says so itself; then there is no page and nothing to judge. */
    photograph: (takePicture: CameraStream['takePicture']) => {
      take(async () => {
        const picture = await takePicture()
        if (!picture.ok || visitId === null) return null
        return client.call('document.addPage', { visitId, partId, source: 'camera', bytes: picture.value })
      })
    },
    scan: () => {
      if (visitId !== null) take(() => client.call('document.scan', { visitId, partId }))
    },
    pick: (fileId: string) => {
      if (visitId !== null) take(() => client.call('document.pickFromMedia', { visitId, partId, fileId }))
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
