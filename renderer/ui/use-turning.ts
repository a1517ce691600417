import { useCallback, useMemo, useState } from 'react'
import { type Reading, readOn, unseenPages } from './reading.ts'

/** Where somebody is in content of several pages, counted from 0, and which of them they have not looked at yet. */
export interface Turning {
  readonly page: number
  readonly count: number
  readonly unseen: readonly number[]
  /** Things (`data-thing`) that have been on the glass. */
  readonly seen: readonly string[]
  readonly turnTo: (page: number) => void
  /** What lies on the glass now: told by the content, which alone knows where its pages break and what stands on each. */
  readonly stand: (page: number, things: Reading['things']) => void
}

/**
 * Of content that answers `of`: another question begins on its first page.
 *
 * @param seen things that were on the glass before the content was left and come back to
 */
export function useTurning(of: string | undefined, seen: readonly string[] = []): Turning {
  const [shown, setShown] = useState({ of, at: begin(1, seen) })
  const at = shown.of === of ? shown.at : begin(shown.at.things.length, seen)
  if (shown.of !== of) setShown({ of, at })
  const stand = useCallback((page: number, things: Reading['things']) => {
    setShown((before) => {
      const now = readOn(before.at, page, things)
      return now === before.at ? before : { ...before, at: now }
    })
  }, [])
  const turnTo = useCallback((page: number) => {
    setShown((before) => ({ ...before, at: readOn(before.at, page, before.at.things) }))
  }, [])
  const unseen = useMemo(() => unseenPages(at), [at])
  return { page: at.page, count: at.things.length, unseen, seen: at.seen, turnTo, stand }
}

function begin(count: number, seen: readonly string[]): Reading {
  return { page: 0, things: Array.from({ length: count }, () => []), shown: [0], seen }
}
