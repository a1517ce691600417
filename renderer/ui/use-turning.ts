import { useCallback, useState } from 'react'

/** Where somebody is in content of several pages, counted from 0, and which of them they have not looked at yet. */
export interface Turning {
  readonly page: number
  readonly count: number
  readonly unseen: readonly number[]
  /** What lies on the glass now: told by the content, which alone knows where its pages break. */
  readonly stand: (page: number, count: number) => void
}

interface Stand {
  readonly page: number
  readonly count: number
  readonly unseen: readonly number[]
}

/** Of content that answers `of`: another question begins on its first page. Pages that break elsewhere are new ones. */
export function useTurning(of: string | undefined): Turning {
  const [shown, setShown] = useState({ of, at: begin(1) })
  const at = shown.of === of ? shown.at : begin(shown.at.count)
  if (shown.of !== of) setShown({ of, at })
  const stand = useCallback((page: number, count: number) => {
    setShown((before) => ({ ...before, at: standing(before.at, page, count) }))
  }, [])
  return { ...at, stand }
}

function begin(count: number): Stand {
  return standing({ page: -1, count: 0, unseen: [] }, 0, count)
}

function standing(at: Stand, page: number, count: number): Stand {
  if (at.page === page && at.count === count) return at
  const before = at.count === count ? at.unseen : Array.from({ length: count }, (_, index) => index)
  return { page, count, unseen: before.filter((index) => index !== page) }
}
