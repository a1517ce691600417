import './review.css'
import { Landmark } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../../shared/procedure/answer-text.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { BigChoice } from '../../ui/big-choice.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { filtered, type ListFilter } from './list-filter.ts'
import { ListedChoice, listedId } from './listed-choice.tsx'
import { LongList } from './long-list.tsx'
import type { Review } from './use-review.ts'

interface ListViewProps {
  readonly review: Review
  readonly filter: ListFilter
  readonly onFilter: (filter: ListFilter) => void
  /** The procedure that was open before: its page of the list is shown again. */
  readonly cameFrom: string | null
  readonly onOpen: (code: string) => void
  readonly onNational: () => void
  readonly onPublish: () => void
  readonly onVersions: () => void
  readonly onBack: () => void
}

/** All procedures of the working copy, those first that an import has left to be decided; searched by name or code. */
export function ListView(props: ListViewProps) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  const { description } = useKiosk()
  const { review, filter, onFilter, cameFrom } = props
  const { overview } = review
  const procedures = overview?.procedures ?? []
  const { tab, tabs, shown } = filtered(procedures, filter)
  const inUse = procedures.filter(({ retired }) => !retired)
  const progress = { done: inUse.filter(({ reviewed }) => reviewed).length, of: inUse.length }
  const isSearched = filter.query !== ''
  // One more thing that nobody has reviewed, beside the procedures that are taken here.
  const showsNational =
    overview !== null && !overview.national.reviewed && !isSearched && (tab === 'open' || tab === 'all')
  return (
    <Screen
      question={t('list.question')}
      help={
        overview === null
          ? undefined
          : t(description.mode === 'demo' ? 'list.progressInDemo' : 'list.progress', progress)
      }
      onBack={props.onBack}
      startAt={cameFrom === null ? undefined : listedId(cameFrom)}
      showsAboveKeys
      aside={<SecondaryButton onPress={props.onVersions}>{t('list.versions')}</SecondaryButton>}
      primary={overview?.mayPublish === true ? { label: t('list.publish'), onPress: props.onPublish } : undefined}
      notice={<FailureNotice failure={review.failure} />}
    >
      <TextField
        id="review-search"
        label={t('list.search')}
        isRequired
        value={filter.query}
        onChange={(query) => onFilter({ ...filter, query })}
        maxLength={100}
      />
      {overview === null ? null : (
        <div className="review-tabs">
          {tabs.map((one) => (
            <SecondaryButton
              key={one.tab}
              isChosen={one.tab === tab}
              onPress={() => onFilter({ ...filter, tab: one.tab })}
            >
              {t('list.tab', { name: t(`list.tabs.${one.tab}`), count: one.count })}
            </SecondaryButton>
          ))}
        </div>
      )}
      {overview !== null && shown.length === 0 ? <p>{t(isSearched ? 'list.notFound' : 'list.empty')}</p> : null}
      {showsNational ? (
        <BigChoice
          icon={<Landmark aria-hidden />}
          title={t('list.national', { sum: numberText(overview.national.count, language) })}
          line={t('list.nationalLine')}
          onPress={props.onNational}
        />
      ) : null}
      <LongList
        label={t(`list.tabs.${tab}`)}
        items={shown}
        itemKey={({ code }) => code}
        holds={shown.findIndex(({ code }) => code === cameFrom)}
      >
        {(one) => <ListedChoice one={one} onOpen={props.onOpen} />}
      </LongList>
    </Screen>
  )
}
