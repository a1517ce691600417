import { ChartColumn, ClipboardCheck, GraduationCap, HandHelping, ListTodo } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useKiosk } from '../app/kiosk-context.tsx'
import { BigChoice } from '../ui/big-choice.tsx'
import { Choices } from '../ui/choices.tsx'
import { Screen } from '../ui/screen.tsx'
import { useSend, useSession } from '../visitor/session-provider.tsx'
import { useMatters } from './use-matters.ts'

/** What an officer can do at the kiosk. */
export function MenuScreen() {
  const { t } = useTranslation('staff')
  const { description } = useKiosk()
  const send = useSend()
  const { matters } = useMatters()
  const count = matters === null ? 0 : matters.deliveries.length + matters.prints.length + matters.calls.length
  const name = useSession((context) => context.assistance?.officer.name ?? '')
  return (
    <Screen
      question={t('menu.question', { name })}
      help={t('menu.help')}
      onBack={() => send({ type: 'back' })}
      align="centre"
    >
      <Choices>
        <BigChoice
          icon={<HandHelping aria-hidden />}
          title={t('menu.assist')}
          line={t('menu.assistHint')}
          onPress={() => send({ type: 'visit.start', world: 'real' })}
        />
        {description.trainingOffered ? (
          <BigChoice
            icon={<GraduationCap aria-hidden />}
            title={t('menu.train')}
            line={t('menu.trainHint')}
            onPress={() => send({ type: 'visit.start', world: 'training' })}
          />
        ) : null}
        <BigChoice
          icon={<ListTodo aria-hidden />}
          title={count === 0 ? t('menu.matters') : `${t('menu.matters')} (${count})`}
          line={t('menu.mattersHint')}
          onPress={() => send({ type: 'matters.open' })}
        />
        <BigChoice
          icon={<ClipboardCheck aria-hidden />}
          title={t('menu.review')}
          line={t('menu.reviewHint')}
          onPress={() => send({ type: 'review.open' })}
        />
        <BigChoice
          icon={<ChartColumn aria-hidden />}
          title={t('menu.report')}
          line={t('menu.reportHint')}
          onPress={() => send({ type: 'report.open' })}
        />
      </Choices>
    </Screen>
  )
}
