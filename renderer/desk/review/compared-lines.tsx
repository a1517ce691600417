import './review.css'
import { useTranslation } from 'react-i18next'

interface ComparedLinesProps {
  /** What people see of it today; null where they see none of it. */
  readonly before: readonly string[] | null
  /** Null where it is left out. */
  readonly now: readonly string[] | null
  /** Of a long list only what is not the same on both sides, with how much else there is. */
  readonly onlyDiffering?: boolean
  readonly titles: { readonly before: string; readonly now: string; readonly same: string }
}

/** Old beside new, line by line; what only one side has stands out, and what is the same on both stands there once. */
export function ComparedLines({ before, now, titles, onlyDiffering }: ComparedLinesProps) {
  const { t } = useTranslation('review')
  const isSame = before !== null && now !== null && before.join('\n') === now.join('\n')
  const kept = before === null || now === null || isSame ? [] : now.filter((line) => before.includes(line))
  const differs = kept.length < Math.max(before?.length ?? 0, now?.length ?? 0)
  const hides = onlyDiffering === true && differs ? kept : []
  const shown = (lines: readonly string[] | null) => lines?.filter((line) => !hides.includes(line)) ?? null
  return (
    <>
      <div className="review-compare">
        {isSame ? null : <Side title={titles.before} lines={shown(before)} others={now} />}
        <Side title={isSame ? titles.same : titles.now} lines={shown(now)} others={before} isNow />
      </div>
      {hides.length === 0 ? null : <p className="review-source">{t('publish.kept', { count: hides.length })}</p>}
    </>
  )
}

interface SideProps {
  readonly title: string
  readonly lines: readonly string[] | null
  /** Of the other side: a line that is not among them stands out. */
  readonly others: readonly string[] | null
  readonly isNow?: boolean
}

function Side({ title, lines, others, isNow }: SideProps) {
  const { t } = useTranslation('review')
  return (
    <section className="review-side" {...(isNow === true ? { 'data-now': '' } : {})}>
      <h2>{title}</h2>
      {lines === null ? <p>{t('field.none')}</p> : null}
      {lines?.length === 0 ? <p>{t('field.empty')}</p> : null}
      <ul>
        {lines?.map((line) => (
          <li key={line} data-thing={`${title} ${line}`}>
            {others?.includes(line) === true ? line : <mark>{line}</mark>}
          </li>
        ))}
      </ul>
    </section>
  )
}
