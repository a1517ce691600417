import './paged-list.css'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SecondaryButton } from './secondary-button.tsx'

interface PagedListProps<Item> {
  readonly items: readonly Item[]
  readonly itemKey: (item: Item) => string
  readonly children: (item: Item) => ReactNode
  /** Names the list for a screen reader. */
  readonly label: string
  /** How many are tried at most on one page. */
  readonly most?: number | undefined
}

/**
 * A list that pages instead of scrolling.
 *
 * As many items as fit are shown whole; how many that is depends on the glass, the text size and the words, so it
 * is measured after each layout and before anything is painted. Fills the height its parent leaves.
 */
export function PagedList<Item>(props: PagedListProps<Item>) {
  const { items, most = 12 } = props
  const { t } = useTranslation()
  const [starts, setStarts] = useState<readonly number[]>([0])
  const [fitting, setFitting] = useState(most)
  const [, setHeight] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const start = Math.min(starts.at(-1) ?? 0, Math.max(0, items.length - 1))
  const key = items.map(props.itemKey).join('\n')

  const [shownKey, setShownKey] = useState(key)
  if (shownKey !== key) {
    setShownKey(key)
    setStarts([0])
  }

  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  // After every render, because anything may have changed a height; it settles, as the same number renders nothing.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return
    const room = element.getBoundingClientRect().bottom + 1
    let count = 0
    for (const child of element.children) {
      if (child.getBoundingClientRect().bottom > room) break
      count += 1
    }
    setFitting(Math.max(1, count))
  })

  const candidates = items.slice(start, start + most)
  const end = Math.min(start + fitting, items.length)
  const paged = start > 0 || end < items.length
  return (
    <div className="paged-list">
      <ul ref={list} className="paged-list-items" aria-label={props.label}>
        {candidates.map((item, index) => (
          <li key={props.itemKey(item)} inert={index >= fitting} data-beyond={index >= fitting ? '' : undefined}>
            {props.children(item)}
          </li>
        ))}
      </ul>
      <div className="paged-list-turn" data-needed={paged ? '' : undefined} inert={!paged}>
        <SecondaryButton
          icon={<ChevronUp aria-hidden />}
          isDisabled={starts.length === 1}
          onPress={() => setStarts(starts.slice(0, -1))}
        >
          {t('previousPage')}
        </SecondaryButton>
        <p aria-live="polite">{t('pagePosition', { from: start + 1, to: end, total: items.length })}</p>
        <SecondaryButton
          icon={<ChevronDown aria-hidden />}
          isDisabled={end >= items.length}
          onPress={() => setStarts([...starts, end])}
        >
          {t('nextPage')}
        </SecondaryButton>
      </div>
    </div>
  )
}
