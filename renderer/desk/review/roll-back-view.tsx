import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedVersion } from '../../../shared/contract/review-methods.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { type ChangePart, isSame, partsOf } from './change-parts.ts'
import { ChangedPart } from './changed-part.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { PartChoices } from './part-choices.tsx'
import { type Review, reviewFailure } from './use-review.ts'
import { useVersionChanges } from './use-version-changes.ts'

interface RollBackViewProps {
  readonly review: Review
  readonly version: ListedVersion
  /** Versions that wait for their day: none of them will ever be in force. */
  readonly waiting: readonly number[]
  /** As the version of this number its contents hold again. */
  readonly onDone: (number: number) => void
  readonly onBack: () => void
}

/** What every citizen would see otherwise at once, before an earlier version holds again. */
export function RollBackView({ review, version, waiting, onDone, onBack }: RollBackViewProps) {
  const { t } = useTranslation('review')
  const { client, staffToken } = review
  const { number } = version
  const [of] = useState({ kind: 'version', number, against: 'inUse' } as const)
  const [open, setOpen] = useState<ChangePart | null>(null)
  const [isSending, setSending] = useState(false)
  const { changes, failure } = useVersionChanges(review, of)
  const rollBack = async () => {
    setSending(true)
    const answer = await client.call('review.rollBack', { staffToken, to: number })
    setSending(false)
    review.setFailure(answer.ok ? null : reviewFailure(answer.failure))
    if (answer.ok) onDone(answer.value.number)
  }
  const opened = changes === null ? undefined : partsOf(changes).find(({ part }) => part === open)
  if (opened !== undefined) {
    return <ChangedPart review={review} of={of} {...opened} onReview={null} onBack={() => setOpen(null)} />
  }
  const isComing = version.state === 'coming'
  const changesNothing = changes !== null && isSame(changes) && waiting.length === 0
  return (
    <Screen
      question={t(isComing ? 'versions.applyNowQuestion' : 'versions.rollBackQuestion', { number })}
      help={t('versions.rollBackHelp')}
      onBack={onBack}
      primary={
        changesNothing
          ? { label: t('procedure.done'), onPress: onBack }
          : {
              label: t(isComing ? 'versions.applyNow' : 'versions.rollBack', { number }),
              onPress: () => void rollBack(),
              isDisabled: changes === null || isSending,
            }
      }
      notice={<FailureNotice failure={failure ?? review.failure} />}
    >
      {waiting.length === 0 ? null : (
        <Notice kind="attention">{t('versions.callsOff', { numbers: waiting.join(', ') })}</Notice>
      )}
      {changes === null ? null : (
        <>
          {isSame(changes) ? <Notice kind="info">{t('versions.sameAsInUse')}</Notice> : null}
          <PartChoices changes={changes} onOpen={setOpen} />
        </>
      )}
    </Screen>
  )
}
