import './matters.css'
import { Printer } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../shared/assert-never.ts'
import { dayText } from '../../shared/procedure/answer-text.ts'
import { CodeField } from '../ui/field/code-field.tsx'
import { Notice } from '../ui/notice.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { Screen } from '../ui/screen.tsx'
import { SecondaryButton } from '../ui/secondary-button.tsx'
import { useSend } from '../visitor/session-provider.tsx'
import { matterReason } from './matter-reason.ts'
import { type Deed, useMatters } from './use-matters.ts'

/** What went wrong and waits for somebody: refused and slow dossiers, papers not known to be out, unanswered calls. */
export function MattersScreen() {
  const { t } = useTranslation('staff')
  const send = useSend()
  const desk = useMatters()
  const [reprints, setReprints] = useState(false)
  const [code, setCode] = useState('')
  const busy = desk.deed === 'working'
  const turnTo = (reprinting: boolean) => {
    setReprints(reprinting)
    desk.forgetDeed()
  }
  const type = (typed: string) => {
    setCode(typed)
    if (!busy) desk.forgetDeed()
  }
  const rows = rowsOf(desk, busy, t)
  if (reprints) {
    return (
      <Screen
        question={t('matters.reprintQuestion')}
        help={t('matters.reprintHelp')}
        startAt="reprint-code"
        onBack={() => turnTo(false)}
        primary={{
          label: t('matters.reprint'),
          onPress: () => desk.reprint(code),
          isDisabled: busy || code.trim() === '',
          icon: <Printer aria-hidden />,
        }}
        notice={<DeedNotice deed={desk.deed} />}
      >
        <CodeField id="reprint-code" label={t('matters.code')} value={code} onChange={type} />
      </Screen>
    )
  }
  return (
    <Screen
      question={rows.length === 0 ? t('matters.none') : t('matters.question')}
      help={t('matters.help')}
      onBack={() => send({ type: 'back' })}
      aside={
        <SecondaryButton icon={<Printer aria-hidden />} onPress={() => turnTo(true)}>
          {t('matters.reprintOther')}
        </SecondaryButton>
      }
      notice={<DeedNotice deed={desk.deed} />}
    >
      <PagedList label={t('matters.question')} items={rows} itemKey={(row) => row.id}>
        {(row) => (
          <Notice kind="attention" title={row.title}>
            <p>{row.text}</p>
            {row.actions}
          </Notice>
        )}
      </PagedList>
    </Screen>
  )
}

interface Row {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly actions: ReactNode
}

type Words = ReturnType<typeof useTranslation<'staff'>>['t']

/** Hour and day of an instant in office time, e.g. `09:05 23/11/2026`. */
function at(instant: string): string {
  return `${instant.slice(11, 16)} ${dayText(instant.slice(0, 10))}`
}

function rowsOf(desk: ReturnType<typeof useMatters>, busy: boolean, t: Words): readonly Row[] {
  const { matters } = desk
  if (matters === null) return []
  return [
    ...matters.deliveries.map(({ trackingCode, receivedAt, state, reason }) => ({
      id: trackingCode,
      title: t(`matters.delivery.${state}`, { code: trackingCode, at: at(receivedAt) }),
      text: t(`matters.reason.${matterReason(reason)}`),
      actions:
        state === 'refused' ? (
          <SecondaryButton isDisabled={busy} onPress={() => desk.sendAgain(trackingCode)}>
            {t('matters.sendAgain')}
          </SecondaryButton>
        ) : null,
    })),
    ...matters.prints.map(({ requestId, trackingCode, state, at: asked }) => ({
      id: requestId,
      title: t(`matters.print.${state}`, { code: trackingCode, at: at(asked) }),
      text: t('matters.printText'),
      actions: (
        <div className="matter-actions">
          <SecondaryButton isDisabled={busy} onPress={() => desk.seeToPrint(requestId)}>
            {t('matters.paperFound')}
          </SecondaryButton>
          <SecondaryButton isDisabled={busy} onPress={() => desk.reprint(trackingCode)}>
            {t('matters.reprint')}
          </SecondaryButton>
        </div>
      ),
    })),
    ...matters.calls.map(({ callId, number, at: called }) => ({
      id: `call-${callId}`,
      title: t('matters.call', { number, at: at(called) }),
      text: t('matters.callText'),
      actions: (
        <SecondaryButton isDisabled={busy} onPress={() => desk.seeToCall(callId)}>
          {t('matters.callSeen')}
        </SecondaryButton>
      ),
    })),
  ]
}

function DeedNotice({ deed }: { readonly deed: Deed }) {
  const { t } = useTranslation('staff')
  switch (deed) {
    case 'resting':
    case 'seen':
      return null
    case 'working':
      return <Notice kind="info">{t('matters.deed.working')}</Notice>
    case 'sentAgain':
    case 'printed':
    case 'handedOver':
      return <Notice kind="success">{t(`matters.deed.${deed}`)}</Notice>
    case 'sentNotYet':
    case 'notPrinted':
    case 'notKnown':
    case 'mistyped':
    case 'unknownCode':
    case 'failed':
      return <Notice kind="attention">{t(`matters.deed.${deed}`)}</Notice>
    default:
      return assertNever(deed)
  }
}
