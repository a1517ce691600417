import { useCallback, useEffect, useRef, useState } from 'react'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodFailure, MethodInput, MethodResult } from '../../../shared/contract/method.ts'
import type { StoredPage } from '../../../shared/contract/values.ts'
import type { CameraStream } from '../../devices/camera.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import type { PageWarning } from '../../../shared/imaging/page-warning.ts'
import { feedPages } from './feed-pages.ts'
import { pickPages } from './pick-pages.ts'
import { useSend, useSession } from '../session-provider.tsx'

/** How far a file or a stack of several pages is, and how to break it off. */
export interface PickProgress {
  readonly page: number
  /** Null where nobody knows: sheets in a feeder. */
  readonly of: number | null
  /** Null once it was touched: what is under way is let end, a sheet is half through the scanner. */
  readonly cancel: (() => void) | null
  /** What came last of a stack. */
  readonly last: StoredPage | null
}

type AddMethod = 'document.addPage' | 'document.scan' | 'document.pickFromMedia'

export type AddFailure = MethodFailure<Contract[AddMethod]>
export type AdjustFailure = MethodFailure<Contract['document.adjustPage']>

/** What happens to the page that was last taken. */
export type PageWork =
  | { readonly kind: 'resting' }
  | { readonly kind: 'working'; readonly progress?: PickProgress }
  /** Stored and shown for judgement: keep it, mend it, or take it again. */
  | { readonly kind: 'judging'; readonly page: StoredPage; readonly failure: AdjustFailure | null }
  | { readonly kind: 'failed'; readonly failure: AddFailure }

type AddResult = MethodResult<Contract['document.addPage']>
/** What a person set of a page: see `document.adjustPage`. */
export type PageWishes = Pick<MethodInput<Contract['document.adjustPage']>, 'corners'> & { readonly turn?: boolean }

/** Takes pages of one part into the sealed store: photographed, scanned or picked; each is judged before it counts. */
export function usePages(partId: string) {
  const { client } = useKiosk()
  const send = useSend()
  const visitId = useSession((context) => context.visitId)
  const [work, setWork] = useState<PageWork>({ kind: 'resting' })
  /** What may be wrong with the pages that count. */
  const doubts = useRef(new Map<string, readonly PageWarning[]>())

  const isTaking = useRef(false)
  /** What comes after the paper was left is given back: nobody would judge it. */
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  const remove = useCallback(
    (pageId: string) => {
      // A page that main could not remove now goes with the visit; it is in no draft any more.
      if (visitId !== null) void client.call('document.removePage', { visitId, pageId })
    },
    [client, visitId],
  )

  /** One page at a time: a second touch before the first page has come is not a second page. */
  const take = useCallback(
    (add: () => Promise<AddResult | null>) => {
      if (isTaking.current) return
      isTaking.current = true
      setWork({ kind: 'working' })
      void add().then((answer) => {
        isTaking.current = false
        if (answer === null) setWork({ kind: 'resting' })
        else if (!answer.ok) setWork({ kind: 'failed', failure: answer.failure })
        else if (isHere.current) setWork({ kind: 'judging', page: answer.value, failure: null })
        else remove(answer.value.pageId)
      })
    },
    [remove],
  )

  /** Pages come one after the other until one of those who ask is told no: the person broke off, or left the paper. */
  const beginSeveral = () => {
    isTaking.current = true
    let isWanted = true
    const show = (page: number, of: number | null, last: StoredPage | null = null): void => {
      const cancel = (): void => {
        isWanted = false
        show(page, of, last)
      }
      setWork({ kind: 'working', progress: { page, of, last, cancel: isWanted ? cancel : null } })
    }
    setWork({ kind: 'working' })
    return { goesOn: () => isWanted && isHere.current, show }
  }

  /** Makes a page anew from the picture it was cut out of; null when another page is just being worked on. */
  const adjust = useCallback(
    async (pageId: string, { corners, turn = false }: PageWishes) => {
      if (visitId === null || isTaking.current) return null
      isTaking.current = true
      const answer = await client.call('document.adjustPage', { visitId, pageId, corners, turnBy: turn ? 1 : 0 })
      isTaking.current = false
      return answer
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
    /** What lies on the glass is judged; sheets of a feeder count as they come, with their doubts. */
    scan: async (onSeveral: () => void) => {
      if (visitId === null || isTaking.current) return
      const { goesOn, show } = beginSeveral()
      show(1, null)
      const scanned = await feedPages(
        client,
        { visitId, partId },
        {
          goesOn,
          onSheet(page, count) {
            if (!isHere.current) return remove(page.pageId)
            doubts.current.set(page.pageId, page.warnings)
            send({ type: 'page.added', partId, pageId: page.pageId })
            if (goesOn()) show(count + 1, null, page)
          },
        },
      )
      isTaking.current = false
      if (scanned.kind === 'failed') return setWork({ kind: 'failed', failure: scanned.failure })
      if (scanned.kind === 'fed') {
        setWork({ kind: 'resting' })
        return onSeveral()
      }
      if (goesOn()) return setWork({ kind: 'judging', page: scanned.page, failure: null })
      setWork({ kind: 'resting' })
      remove(scanned.page.pageId)
    },
    /** All pages of a file: one is judged, of several each counts at once, with its doubts. */
    pick: async (fileId: string, onSeveral: () => void) => {
      if (visitId === null || isTaking.current) return
      const { goesOn, show } = beginSeveral()
      const picked = await pickPages(client, { visitId, partId, fileId }, { goesOn, onPage: show })
      isTaking.current = false
      if (!picked.ok) return setWork({ kind: 'failed', failure: picked.failure })
      const [first, ...others] = picked.value
      if (first !== undefined && others.length === 0) return setWork({ kind: 'judging', page: first, failure: null })
      for (const { pageId, warnings } of picked.value) {
        doubts.current.set(pageId, warnings)
        send({ type: 'page.added', partId, pageId })
      }
      setWork({ kind: 'resting' })
      if (picked.value.length > 0) onSeveral()
    },
    doubtOf: (pageId: string) => doubts.current.get(pageId)?.[0],
    adjust,
    /** The page that is being judged, made anew. */
    mend: async (wishes: PageWishes) => {
      if (work.kind !== 'judging') return
      const answer = await adjust(work.page.pageId, wishes)
      if (answer === null) return
      setWork(
        answer.ok
          ? { kind: 'judging', page: answer.value, failure: null }
          : { kind: 'judging', page: work.page, failure: answer.failure },
      )
    },
    keep: () => {
      if (work.kind !== 'judging') return
      doubts.current.set(work.page.pageId, work.page.warnings)
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
    move: (pageId: string, by: -1 | 1) => send({ type: 'page.moved', partId, pageId, by }),
  }
}
