import { useTranslation } from 'react-i18next'
import { WaysToBrowse } from './ways-to-browse.tsx'

interface NearestOnlyProps {
  readonly onBrowse: (by: 'lifeEvents' | 'departments') => void
}

/**
 * Above a list that may hold nothing of what was asked for: says so, and offers the other ways.
 *
 * The list stays, because now and then what is only near is right.
 */
export function NearestOnly({ onBrowse }: NearestOnlyProps) {
  const { t } = useTranslation('visitor')
  return (
    <section className="ask-back" aria-labelledby="nearest-only">
      <h2 id="nearest-only">{t('procedure.distant')}</h2>
      <p className="nearest-only-help">{t('procedure.distantHelp')}</p>
      <WaysToBrowse onBrowse={onBrowse} size="line" />
    </section>
  )
}
