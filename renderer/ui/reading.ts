/** How far somebody has got in content that turns its pages. */
export interface Reading {
  readonly page: number
  /** By page what stands there and can be told again, wherever the pages break next time; empty where nothing can. */
  readonly things: readonly (readonly string[])[]
  /** Pages that have been on the glass since they broke as they do. */
  readonly shown: readonly number[]
  /** Things that have been on the glass, also before the content was left and come back to. */
  readonly seen: readonly string[]
}

/**
 * A thing that goes on over the ends of pages, as what stands on each of them.
 *
 * @param heights of its parts in CSS pixels, in their order: broken elsewhere they are others, so that nobody who saw
 *   the beginning of it counts as having seen more once that comes to hold more
 */
export function partsOf(thing: string, heights: readonly number[]): string[] {
  if (heights.length === 1) return [`whole ${thing}`]
  const breaks = heights.map(Math.round).join('+')
  return heights.map((_, part) => `${part} of ${breaks} ${thing}`)
}

/** `things` as in `Reading`, one entry a page. */
export function readOn(before: Reading, page: number, things: Reading['things']): Reading {
  const isSame = isEqual(before.things, things)
  if (isSame && before.page === page && before.shown.includes(page)) return before
  const shown = isSame ? [...new Set([...before.shown, page])] : [page]
  const seen = [...new Set([...before.seen, ...(things[page] ?? [])])]
  return { page, things: isSame ? before.things : things, shown, seen }
}

/** Pages that hold something nobody has looked at. One without things of its own is new whenever the breaks are. */
export function unseenPages({ things, shown, seen }: Reading): number[] {
  return things.flatMap((onPage, page) => {
    const isKnown = onPage.length > 0 && onPage.every((thing) => seen.includes(thing))
    return isKnown || shown.includes(page) ? [] : [page]
  })
}

function isEqual(one: Reading['things'], other: Reading['things']): boolean {
  return (
    one.length === other.length &&
    one.every((things, page) => {
      const others = other[page]
      return others?.length === things.length && things.every((thing, index) => thing === others[index])
    })
  )
}
