import './paged-list.css'
import type { ReactNode } from 'react'

interface PagedListProps<Item> {
  readonly items: readonly Item[]
  readonly itemKey: (item: Item) => string
  readonly children: (item: Item) => ReactNode
  /** Names the list for a screen reader. */
  readonly label: string
}

/** A list of whole things; the `Pages` around it turn what doesn't fit. */
export function PagedList<Item>(props: PagedListProps<Item>) {
  return (
    <ul className="paged-list" aria-label={props.label}>
      {props.items.map((item) => (
        <li key={props.itemKey(item)}>{props.children(item)}</li>
      ))}
    </ul>
  )
}
