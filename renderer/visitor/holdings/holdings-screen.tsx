import '../consent/consent.css'
import './holdings.css'
import { Archive, BookCopy, Clock, FileText, GraduationCap, Hash, Save, TriangleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodOutput } from '../../../shared/contract/method.ts'
import type { Holding, HoldingKind } from '../../../shared/holding/holding.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useSend } from '../session-provider.tsx'
import { UnreachableNotice } from '../unreachable-notice.tsx'
import { holdingSentence } from './holding-sentence.ts'

type Holdings = MethodOutput<Contract['kiosk.holdings']>

const icons: Readonly<Record<HoldingKind, ReactNode>> = {
  visit: <FileText aria-hidden />,
  draft: <Save aria-hidden />,
  waiting: <Clock aria-hidden />,
  refused: <TriangleAlert aria-hidden />,
  delivered: <BookCopy aria-hidden />,
  centre: <Archive aria-hidden />,
  practised: <GraduationCap aria-hidden />,
  codes: <Hash aria-hidden />,
}

/** What the machine holds right now, for whoever asks: how much of what, in which form, and when it leaves. */
export function HoldingsScreen() {
  const { t } = useTranslation('visitor')
  const { client } = useKiosk()
  const send = useSend()
  const [answer, setAnswer] = useState<Holdings | 'waiting' | 'failed'>('waiting')
  useEffect(() => {
    void client.call('kiosk.holdings', {}).then((told) => setAnswer(told.ok ? told.value : 'failed'))
  }, [client])
  const back = () => send({ type: 'back' })
  if (answer === 'waiting') return <Screen question={t('common.waiting')} onBack={back} align="centre" />
  if (answer === 'failed') {
    return <Screen question={t('holdings.question')} onBack={back} notice={<UnreachableNotice />} />
  }
  return (
    <Screen
      question={t('holdings.question')}
      help={t('holdings.help', { time: answer.asOf.slice(11, 16) })}
      onBack={back}
    >
      <ul className="consent-points holdings">
        {answer.holdings.map((holding) => (
          <HoldingPoint key={holding.kind} holding={holding} />
        ))}
      </ul>
    </Screen>
  )
}

function HoldingPoint({ holding }: { readonly holding: Holding }) {
  const { t } = useTranslation('visitor')
  return (
    <li>
      {icons[holding.kind]}
      <div>
        <h2>{t(`holdings.kind.${holding.kind}`)}</h2>
        <p>{holdingSentence(holding, t)}</p>
      </div>
    </li>
  )
}
