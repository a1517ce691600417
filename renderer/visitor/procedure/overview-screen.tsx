import { Banknote, Building2, CalendarClock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandlingTime, Procedure } from '../../../shared/procedure/procedure.ts'
import type { Text } from '../../../shared/language.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { moneyText } from '../../../shared/procedure/answer-text.ts'
import { usePreferences } from '../../ui/preferences.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useIsTight } from '../../ui/use-is-tight.ts'
import { useStep } from '../journey-step.ts'
import { useSend, useSession } from '../session-provider.tsx'
import { useText } from '../use-text.ts'
import { Fact } from './fact.tsx'

const papersShown = 5

/** What this procedure takes, before anything is filled in: days, fee, who decides, which papers. */
export function OverviewScreen() {
  const { t } = useTranslation('visitor')
  const step = useStep('procedure')
  const text = useText()
  const send = useSend()
  // Low glass: days and fee on its first page, not the long official name that nobody asks for.
  const isTight = useIsTight()
  const procedure = useSession((context) => context.procedure)
  const handlingTime = useHandlingTime()
  const fee = useFee()
  const department = useDepartmentName(procedure?.departmentId)
  if (procedure === null) return null
  const more = procedure.parts.length - papersShown
  const unreviewed = procedure.reviewed ? undefined : <Notice kind="info">{t('common.unreviewed')}</Notice>
  return (
    <Screen
      step={step}
      question={text(procedure.plainName)}
      help={t('procedure.overviewHelp', { name: text(procedure.name) })}
      helpBelow
      onBack={() => send({ type: 'back' })}
      primary={{ label: t('procedure.choose'), onPress: () => send({ type: 'procedure.accepted' }) }}
      notice={isTight ? undefined : unreviewed}
    >
      <dl className="overview-facts">
        <Fact
          icon={<CalendarClock aria-hidden />}
          name={t('procedure.time')}
          value={handlingTime(procedure.handlingTime)}
        />
        <Fact icon={<Banknote aria-hidden />} name={t('procedure.fee')} value={fee(procedure)} />
        <Fact
          icon={<Building2 aria-hidden />}
          name={t('procedure.where')}
          value={department === null ? '' : text(department)}
        />
      </dl>
      <section className="overview-papers" aria-labelledby="overview-papers">
        <h2 id="overview-papers">{t('procedure.papersNeeded')}</h2>
        <ul>
          {procedure.parts.slice(0, papersShown).map((part) => (
            <li key={part.id}>
              {text(part.name)}
              {part.condition === undefined ? null : <em> · {text(part.condition)}</em>}
              {part.kind === 'form' ? <em> · {t('papers.filledHere')}</em> : null}
              {part.kind === 'present' ? <em> · {t('papers.shown')}</em> : null}
            </li>
          ))}
          {more > 0 ? <li>{t('procedure.more', { count: more })}</li> : null}
        </ul>
      </section>
      {isTight ? unreviewed : null}
    </Screen>
  )
}

function useHandlingTime(): (time: HandlingTime) => string {
  const { t } = useTranslation('visitor')
  return (time) => {
    if (time.days === 0) return t('procedure.sameDay')
    return time.unit === 'working'
      ? t('procedure.workingDays', { count: time.days })
      : t('procedure.calendarDays', { count: time.days })
  }
}

/** "Set by the province" is never shown as 0: a wrong promise about money is worse than none. */
function useFee(): (procedure: Procedure) => string {
  const { t } = useTranslation('visitor')
  const { language } = usePreferences()
  return ({ feeVnd, feeNote }) => {
    const amount =
      feeVnd === null
        ? t('procedure.feeByProvince')
        : feeVnd === 0
          ? t('procedure.feeFree')
          : moneyText(feeVnd, language)
    return feeNote === null ? amount : `${amount} (${feeNote[language]})`
  }
}

function useDepartmentName(departmentId: string | undefined): Text | null {
  const { client } = useKiosk()
  const [name, setName] = useState<Text | null>(null)
  useEffect(() => {
    let shown = true
    void client.call('catalogue.overview', {}).then((answer) => {
      if (!shown || !answer.ok) return
      setName(answer.value.departments.find((department) => department.id === departmentId)?.name ?? null)
    })
    return () => {
      shown = false
    }
  }, [client, departmentId])
  return name
}
