import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedVersion } from '../../../shared/contract/review-methods.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { type ChangePart, isSame, partsOf } from './change-parts.ts'
import { ChangedPart } from './changed-part.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { PartChoices } from './part-choices.tsx'
import type { Review } from './use-review.ts'
import { useVersionChanges } from './use-version-changes.ts'
import { versionLine } from './version-line.ts'

interface VersionViewProps {
  readonly review: Review
  readonly version: ListedVersion
  /** Null for the version in force, and for whoever may not. */
  readonly onRollBack: (() => void) | null
  readonly onBack: () => void
}

/** One version: who published it, when and why, and what it changed against the one before. */
export function VersionView({ review, version, onRollBack, onBack }: VersionViewProps) {
  const { t } = useTranslation('review')
  const [of] = useState({ kind: 'version', number: version.number, against: 'before' } as const)
  const [open, setOpen] = useState<ChangePart | null>(null)
  const { changes, failure } = useVersionChanges(review, of)
  const opened = changes === null ? undefined : partsOf(changes).find(({ part }) => part === open)
  if (opened !== undefined) {
    return <ChangedPart review={review} of={of} {...opened} onReview={null} onBack={() => setOpen(null)} />
  }
  return (
    <Screen
      question={t('versions.title', { number: version.number, state: t(`versions.${version.state}`) })}
      help={versionLine(version, t)}
      onBack={onBack}
      aside={
        onRollBack === null ? undefined : (
          <SecondaryButton onPress={onRollBack}>
            {t(version.state === 'coming' ? 'versions.applyNow' : 'versions.rollBack', { number: version.number })}
          </SecondaryButton>
        )
      }
      notice={<FailureNotice failure={failure} />}
    >
      {changes === null ? null : (
        <>
          <p>{t(version.number === 1 ? 'versions.againstShipped' : 'versions.againstBefore')}</p>
          {isSame(changes) ? <Notice kind="info">{t('versions.same')}</Notice> : null}
          <PartChoices changes={changes} onOpen={setOpen} />
        </>
      )}
    </Screen>
  )
}
