import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PagedList } from '../../ui/paged-list.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'

interface LongListProps<Item> {
  readonly label: string
  readonly items: readonly Item[]
  readonly itemKey: (item: Item) => string
  /** The place of one that has to be there, as it was open before; -1 for none. */
  readonly holds: number
  readonly children: (item: Item) => ReactNode
}

/** So many lines are laid out at once: thousands would keep a kiosk busy for seconds. */
const linesAtOnce = 200

/** A list that may hold thousands: the first of them, and the others as they are asked for. */
export function LongList<Item>({ label, items, itemKey, holds, children }: LongListProps<Item>) {
  const { t } = useTranslation('review')
  const [most, setMost] = useState(Math.ceil((holds + 1) / linesAtOnce) * linesAtOnce)
  const shown = Math.max(most, linesAtOnce)
  return (
    <>
      <PagedList label={label} items={items.slice(0, shown)} itemKey={itemKey}>
        {children}
      </PagedList>
      {items.length > shown ? (
        <SecondaryButton onPress={() => setMost(shown + linesAtOnce)}>
          {t('list.showMore', { count: items.length - shown })}
        </SecondaryButton>
      ) : null}
    </>
  )
}
