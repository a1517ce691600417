import { useSelector } from '@xstate/react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Procedure } from '../../../shared/procedure/procedure.ts'
import { FrameProvider, useFrame } from '../../ui/frame.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { FormScreen } from '../../visitor/form/form-screen.tsx'
import { createUnfinished } from '../../visitor/keep/unfinished.ts'
import { UnfinishedContext } from '../../visitor/keep/use-kept.ts'
import { SessionActorContext } from '../../visitor/session-provider.tsx'
import { stepOf } from '../../visitor/step-of.ts'
import { FailureNotice } from './failure-notice.tsx'
import { startTrial } from './start-trial.ts'
import { type Review, reviewFailure } from './use-review.ts'

/** A form of the working copy, screen by screen as a citizen gets it, on a journey of its own that reaches nothing. */
export function FormTrial(props: { readonly review: Review; readonly code: string; readonly onClose: () => void }) {
  const { t } = useTranslation('review')
  const { review, code, onClose } = props
  const { client, staffToken, setFailure, failure } = review
  const [procedure, setProcedure] = useState<Procedure | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    void client.call('review.trial', { staffToken, code }).then((answer) => {
      if (answer.ok) setProcedure(answer.value)
      else setFailure(reviewFailure(answer.failure))
    })
  }, [client, code, setFailure, staffToken])
  if (procedure === null) {
    return (
      <Screen
        question={t('procedure.tryForm')}
        help={t('trial.mark')}
        onBack={onClose}
        notice={<FailureNotice failure={failure} />}
      />
    )
  }
  return <Trial key={round} procedure={procedure} onClose={onClose} onAgain={() => setRound(round + 1)} />
}

interface TrialProps {
  readonly procedure: Procedure
  readonly onClose: () => void
  readonly onAgain: () => void
}

function Trial({ procedure, onClose, onAgain }: TrialProps) {
  const { t } = useTranslation('review')
  const frame = useFrame()
  const actor = useMemo(() => startTrial(procedure), [procedure])
  const unfinished = useMemo(() => createUnfinished({}), [])
  const step = useSelector(actor, stepOf)
  // Back from the first question, to what comes before the form.
  const hasLeft = step.startsWith('visit.preparing.papers')
  useEffect(() => {
    if (hasLeft) onClose()
  }, [hasLeft, onClose])
  if (hasLeft) return null
  return (
    <FrameProvider frame={{ ...frame, isTraining: true }}>
      <SessionActorContext value={actor}>
        <UnfinishedContext value={unfinished}>
          {step === 'visit.preparing.form.asking' ? (
            <FormScreen />
          ) : (
            <Screen
              question={t('trial.question')}
              help={t('trial.help')}
              onBack={onClose}
              aside={<SecondaryButton onPress={onAgain}>{t('trial.again')}</SecondaryButton>}
              primary={{ label: t('procedure.done'), onPress: onClose }}
              align="centre"
            />
          )}
        </UnfinishedContext>
      </SessionActorContext>
    </FrameProvider>
  )
}
