import type { TFunction } from 'i18next'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/contract/values.ts'
import { addressText } from '../../../shared/place/address-text.ts'
import type { Language } from '../../../shared/language.ts'
import type { SessionContext } from '../../../shared/session/session-context.ts'
import type { ChangeTarget } from '../../../shared/session/session-events.ts'
import { type KioskDescription, useKiosk } from '../../app/kiosk-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useTurning } from '../../ui/use-turning.ts'
import { useFaultText } from '../fault-text.ts'
import { useStep } from '../journey-step.ts'
import { useSend, useSession } from '../session-provider.tsx'
import { applicantLine } from './applicant-line.ts'
import { paperRows } from './paper-rows.ts'
import { ReviewLine } from './review-line.tsx'
import { answerRows, derivedRows } from './review-rows.ts'

interface Row {
  readonly path: string
  readonly name: string
  readonly value: string
  /** Null for what follows from other answers. */
  readonly target: ChangeTarget | null
}

/** Everything that will be sent, read back, each line with the way to change it. What main refused stands on top. */
export function ReviewScreen() {
  const { t } = useTranslation('visitor')
  const { t: tf } = useTranslation('faults')
  const step = useStep('review')
  const send = useSend()
  const faultText = useFaultText()
  const faults = useSession((context) => context.faults)
  const reviewed = useSession((context) => context.reviewed)
  const turning = useTurning('review', reviewed.seen)
  const rows = useRows()
  const { seen } = turning
  const lastSeen = useRef(seen)
  useLayoutEffect(() => {
    lastSeen.current = seen
  })
  // Where the pages break is known once all lines are laid out: that renders the screen again, and not the lines.
  const lines = useMemo(() => {
    const faultAt = (row: Row): Fault | undefined => faults.find((fault) => belongsTo(fault, row, rows))
    const ordered = rows.toSorted(
      (one, other) => Number(faultAt(other) !== undefined) - Number(faultAt(one) !== undefined),
    )
    return (
      <PagedList label={t('review.question')} items={ordered} itemKey={(row) => row.path}>
        {(row) => {
          const fault = faultAt(row)
          const { target, path } = row
          const change = () => {
            if (target === null) return
            send({ type: 'review.change', target, reviewed: { seen: lastSeen.current, at: path } })
          }
          return (
            <ReviewLine
              id={changeId(path)}
              name={row.name}
              value={row.value === '' ? t('review.notAnswered') : row.value}
              {...(target === null ? {} : { action: t('review.change'), onAction: change })}
              fault={fault === undefined ? undefined : faultText(fault)}
            />
          )
        }}
      </PagedList>
    )
  }, [rows, faults, faultText, send, t])
  return (
    <Screen
      step={step}
      question={t('review.question')}
      help={t('review.help')}
      onBack={() => send({ type: 'back' })}
      isReadFirst
      turning={turning}
      startAt={reviewed.at === null ? undefined : changeId(reviewed.at)}
      primary={{
        label: t('review.confirm'),
        onPress: () => send({ type: 'review.confirmed', reviewed: { seen, at: null } }),
      }}
      notice={
        faults.length === 0 ? undefined : (
          <Notice kind="attention" title={tf('title', { count: faults.length })}>
            {t('review.mend')}
            {faults
              .filter((fault) => !rows.some((row) => belongsTo(fault, row, rows)))
              .map((fault) => (
                <p key={fault.path}>{fault.path === 'signature' ? t('sign.empty') : faultText(fault)}</p>
              ))}
          </Notice>
        )
      }
    >
      {lines}
    </Screen>
  )
}

const changeId = (path: string) => `change-${path}`

/** A fault stands at its own row; one inside something (a delivery's phone) at the row of the whole. */
function belongsTo(fault: Fault, row: Row, rows: readonly Row[]): boolean {
  if (fault.path === row.path) return true
  return fault.path.startsWith(`${row.path}.`) && !rows.some(({ path }) => path === fault.path)
}

function useRows(): readonly Row[] {
  const { t } = useTranslation('visitor')
  const { language } = usePreferences()
  const { description } = useKiosk()
  const context = useSession((whole) => whole)
  return useMemo(() => rowsOf(context, description, language, t), [context, description, language, t])
}

function rowsOf(
  context: SessionContext,
  description: KioskDescription,
  language: Language,
  t: TFunction<'visitor'>,
): readonly Row[] {
  const { applicant, procedure, delivery } = context
  if (applicant === null || procedure === null || delivery === null) return []
  const papers = paperRows({ ...context, procedure }).map(({ part, pages, state, target }) => ({
    path: `parts.${part.id}`,
    name: `${t('review.papers')} · ${part.name[language]}`,
    value: state === 'held' ? t('review.pages', { count: pages }) : t(`review.${state}`),
    target,
  }))
  return [
    {
      path: 'applicant',
      name: t('review.applicant'),
      value: applicantLine(applicant),
      target: { step: 'identity' },
    },
    ...answerRows(context, language),
    ...derivedRows(context, description.today, language),
    ...papers,
    {
      path: 'delivery',
      name: t('review.delivery'),
      value:
        delivery.kind === 'office'
          ? `${t('delivery.office')} · ${description.officeAddress}`
          : `${t('delivery.post')} · ${addressText(delivery.address)}`,
      target: { step: 'delivery' },
    },
  ]
}
