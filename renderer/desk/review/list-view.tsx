import './review.css'
import { Circle, CircleCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedProcedure } from '../../../shared/contract/review-methods.ts'
import { numberText } from '../../../shared/procedure/answer-text.ts'
import { reviewFieldNames } from '../../../shared/procedure/review-field.ts'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { isInTab, type ListTab, listTabs } from './list-tabs.ts'
import { reviewFailure, type Review } from './use-review.ts'

interface ListViewProps {
  readonly review: Review
  readonly onOpen: (code: string) => void
  readonly onPublish: () => void
  readonly onVersions: () => void
  readonly onBack: () => void
}

/** All procedures of the working copy, those first that an import has left to be decided. */
export function ListView({ review, onOpen, onPublish, onVersions, onBack }: ListViewProps) {
  const { t } = useTranslation('review')
  const { overview } = review
  const [asked, setAsked] = useState<ListTab | null>(null)
  const procedures = overview?.procedures ?? []
  const inTab = (tab: ListTab) => procedures.filter((one) => isInTab(tab, one))
  const tabs = listTabs.filter((tab) => tab === 'all' || inTab(tab).length > 0)
  const tab = asked !== null && tabs.includes(asked) ? asked : (tabs[0] ?? 'all')
  return (
    <Screen
      question={t('list.question')}
      help={t('list.help')}
      onBack={onBack}
      aside={<SecondaryButton onPress={onVersions}>{t('list.versions')}</SecondaryButton>}
      primary={overview?.mayPublish === true ? { label: t('list.publish'), onPress: onPublish } : undefined}
      notice={<FailureNotice failure={review.failure} />}
    >
      <div className="review-tabs">
        {tabs.map((one) => (
          <SecondaryButton key={one} isChosen={one === tab} onPress={() => setAsked(one)}>
            {t('list.tab', { name: t(`list.tabs.${one}`), count: inTab(one).length })}
          </SecondaryButton>
        ))}
      </div>
      <National review={review} />
      {overview !== null && inTab(tab).length === 0 ? <p>{t('list.empty')}</p> : null}
      <PagedList label={t(`list.tabs.${tab}`)} items={inTab(tab)} itemKey={({ code }) => code}>
        {(one) => <Line one={one} onOpen={onOpen} />}
      </PagedList>
    </Screen>
  )
}

function Line({ one, onOpen }: { readonly one: ListedProcedure; readonly onOpen: (code: string) => void }) {
  const { t } = useTranslation('review')
  const state = t(`state.${one.retired ? 'retired' : one.reviewed ? 'reviewed' : one.state}`)
  const facts = t('list.line', {
    code: one.code,
    state,
    confirmed: one.confirmed,
    fields: reviewFieldNames.length,
  })
  const isDoubtful = one.traps > 0 && !one.reviewed
  return (
    <BigChoice
      icon={
        isDoubtful ? <TriangleAlert aria-hidden /> : one.reviewed ? <CircleCheck aria-hidden /> : <Circle aria-hidden />
      }
      title={one.name}
      line={isDoubtful ? `${facts} · ${t('list.traps', { count: one.traps })}` : facts}
      onPress={() => onOpen(one.code)}
    />
  )
}

/** The list of what is taken elsewhere, while nobody has looked it through. */
function National({ review }: { readonly review: Review }) {
  const { t } = useTranslation('review')
  const { language } = usePreferences()
  const { client, staffToken, overview } = review
  if (overview === null || overview.national.reviewed) return null
  const confirm = async () => {
    const confirmed = await client.call('review.confirmNational', {
      staffToken,
      digest: overview.national.digest,
    })
    review.setFailure(confirmed.ok ? null : reviewFailure(confirmed.failure))
    review.reload()
  }
  return (
    <Notice kind="info" title={t('list.national', { sum: numberText(overview.national.count, language) })}>
      <div className="review-inside">
        <p>{t('list.nationalLine')}</p>
        <SecondaryButton onPress={() => void confirm()}>{t('list.confirmNational')}</SecondaryButton>
      </div>
    </Notice>
  )
}
