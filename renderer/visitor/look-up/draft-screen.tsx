import { FilePen, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../../shared/procedure/answer-text.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useSend } from '../session-provider.tsx'

interface DraftScreenProps {
  readonly code: string
  readonly keptUntil: string
  readonly onBack: () => void
}

type Work = 'resting' | 'working' | 'removed' | 'diskFull' | 'unreadable' | 'failed'

/** The code opens what somebody saved here: go on with it, or have it deleted. Nothing of it is shown before. */
export function DraftScreen({ code, keptUntil, onBack }: DraftScreenProps) {
  const { t } = useTranslation('visitor')
  const { client } = useKiosk()
  const send = useSend()
  const [work, setWork] = useState<Work>('resting')
  const [asksToRemove, setAsksToRemove] = useState(false)
  const open = () => {
    setWork('working')
    void client.call('draft.open', { code }).then((answer) => {
      if (answer.ok) return send({ type: 'draft.opened', ...answer.value })
      const { kind } = answer.failure
      setWork(kind === 'diskFull' || kind === 'unreadable' ? kind : 'failed')
    })
  }
  const remove = () => {
    setAsksToRemove(false)
    setWork('working')
    void client.call('draft.remove', { code }).then((answer) => setWork(answer.ok ? 'removed' : 'failed'))
  }
  if (work === 'removed') {
    return (
      <Screen
        question={t('draft.removed')}
        help={t('draft.removedHelp')}
        primary={{ label: t('lookUp.again'), onPress: onBack }}
        align="centre"
      />
    )
  }
  return (
    <>
      <Screen
        question={t('draft.found')}
        help={t('draft.foundHelp', { date: dayText(keptUntil) })}
        onBack={onBack}
        notice={
          work === 'resting' ? undefined : work === 'working' ? (
            <Notice kind="info">{t('common.waiting')}</Notice>
          ) : (
            <Notice kind="attention">{t(`draft.failure.${work}`)}</Notice>
          )
        }
        align="centre"
      >
        <Choices>
          <BigChoice
            icon={<FilePen aria-hidden />}
            title={t('draft.goOn')}
            line={t('draft.goOnHint')}
            isDisabled={work === 'working'}
            onPress={open}
          />
          <BigChoice
            icon={<Trash2 aria-hidden />}
            title={t('draft.remove')}
            line={t('draft.removeText')}
            isDisabled={work === 'working'}
            onPress={() => setAsksToRemove(true)}
          />
        </Choices>
      </Screen>
      <Dialog
        isOpen={asksToRemove}
        onClose={() => setAsksToRemove(false)}
        title={t('draft.removeTitle')}
        actions={
          <>
            <SecondaryButton onPress={remove}>{t('draft.remove')}</SecondaryButton>
            <PrimaryButton onPress={() => setAsksToRemove(false)}>{t('draft.keep')}</PrimaryButton>
          </>
        }
      >
        <p>{t('draft.removeText')}</p>
      </Dialog>
    </>
  )
}
