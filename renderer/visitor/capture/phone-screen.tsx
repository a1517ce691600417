import './phone.css'
import { RotateCw } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodOutput } from '../../../shared/contract/method.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useCaptureStep } from './use-capture-step.ts'
import { useSession } from '../session-provider.tsx'

type PhonePage = MethodOutput<Contract['document.openPhone']>

interface PhoneScreenProps {
  readonly onBack: () => void
  /** The first file is here. */
  readonly onArrived: () => void
}

/** The code that a phone scans, until something comes from it. */
export function PhoneScreen(props: PhoneScreenProps) {
  const { t } = useTranslation('visitor')
  const { client } = useKiosk()
  const step = useCaptureStep()
  const visitId = useSession((context) => context.visitId)
  const [page, setPage] = useState<PhonePage | 'waiting' | 'failed'>('waiting')
  const open = useCallback(() => {
    if (visitId === null) return
    void client.call('document.openPhone', { visitId }).then((answer) => setPage(answer.ok ? answer.value : 'failed'))
  }, [client, visitId])
  useEffect(open, [open])
  const { onArrived } = props
  useEffect(
    () =>
      client.listen((event) => {
        if (event.type === 'phone.arrived') onArrived()
      }),
    [client, onArrived],
  )
  return (
    <Screen
      step={step}
      question={t('capture.phone.question')}
      help={t('capture.phone.help', { minutes: typeof page === 'string' ? '' : page.minutes })}
      helpBelow
      onBack={props.onBack}
      aside={
        <SecondaryButton icon={<RotateCw aria-hidden />} onPress={open}>
          {t('capture.phone.again')}
        </SecondaryButton>
      }
      notice={page === 'failed' ? <Notice kind="attention">{t('capture.failure.phoneNotOffered')}</Notice> : undefined}
    >
      {page === 'waiting' ? <p>{t('common.waiting')}</p> : null}
      {typeof page === 'string' ? null : <PhoneCode code={page.code} label={t('capture.phone.code')} />}
    </Screen>
  )
}

function PhoneCode({ code, label }: { readonly code: readonly string[]; readonly label: string }) {
  const dots = code.flatMap((row, y) => Array.from(row, (dot, x) => (dot === '1' ? `M${x} ${y}h1v1h-1z` : '')))
  return (
    <svg className="phone-code" role="img" aria-label={label} viewBox={`0 0 ${code.length} ${code.length}`}>
      <path d={dots.join('')} />
    </svg>
  )
}
