import './report.css'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report, ReportRow } from '../../shared/contract/values.ts'
import { dayText } from '../../shared/procedure/answer-text.ts'
import { useKiosk } from '../app/kiosk-context.tsx'
import { Notice } from '../ui/notice.tsx'
import { usePreferences } from '../ui/preferences.tsx'
import { Screen } from '../ui/screen.tsx'
import { SecondaryButton } from '../ui/secondary-button.tsx'
import { useSend, useSession } from '../visitor/session-provider.tsx'

interface Period {
  readonly from: string
  readonly to: string
}

/** For the head of the Centre: dossiers received and online by department, with the share that success is measured by. */
export function ReportScreen() {
  const { t } = useTranslation('staff')
  const { t: visitor } = useTranslation('visitor')
  const { client, description } = useKiosk()
  const { language } = usePreferences()
  const send = useSend()
  const staffToken = useSession((context) => context.assistance?.staffToken ?? null)
  const { today } = description
  const periods: readonly (Period & { readonly name: string })[] = [
    { name: t('report.today'), from: today, to: today },
    { name: t('report.month'), from: `${today.slice(0, 7)}-01`, to: today },
    { name: t('report.year'), from: `${today.slice(0, 4)}-01-01`, to: today },
    // The figures that the project starts from; a real office has none of that year.
    ...(description.mode === 'demo' ? [{ name: t('report.article'), from: '2019-01-01', to: '2019-09-30' }] : []),
  ]
  const [period, setPeriod] = useState<Period>({ from: `${today.slice(0, 4)}-01-01`, to: today })
  const [report, setReport] = useState<Report | null>(null)
  const [failed, setFailed] = useState(false)
  const load = useCallback(
    (asked: Period) => {
      if (staffToken === null) return
      void client.call('staff.report', { staffToken, ...asked }).then((answer) => {
        setFailed(!answer.ok)
        if (answer.ok) setReport(answer.value)
      })
    },
    [client, staffToken],
  )
  useEffect(() => load(period), [load, period])
  const number = (value: number) => value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
  const share = (percent: number | null) =>
    percent === null
      ? '–'
      : `${percent.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { minimumFractionDigits: 1 })} %`
  const row = (name: string, values: Omit<ReportRow, 'department'>, strong = false) => (
    <tr key={name} data-strong={strong ? '' : undefined}>
      <th scope="row">{name}</th>
      <td>{number(values.received)}</td>
      <td>{number(values.online)}</td>
      <td>{share(values.onlinePercent)}</td>
    </tr>
  )
  return (
    <Screen
      question={t('report.question')}
      help={t('report.help', { from: dayText(period.from), to: dayText(period.to) })}
      onBack={() => send({ type: 'back' })}
      notice={failed ? <Notice kind="attention">{visitor('unreachable.text')}</Notice> : undefined}
    >
      <div className="report-periods">
        {periods.map((one) => (
          <SecondaryButton
            key={one.name}
            isChosen={one.from === period.from && one.to === period.to}
            onPress={() => setPeriod({ from: one.from, to: one.to })}
          >
            {one.name}
          </SecondaryButton>
        ))}
      </div>
      {report === null ? null : (
        <table className="report" aria-label={t('report.question')}>
          <thead>
            <tr>
              <th scope="col">{t('report.department')}</th>
              <th scope="col">{t('report.received')}</th>
              <th scope="col">{t('report.online')}</th>
              <th scope="col">{t('report.share')}</th>
            </tr>
          </thead>
          <tbody>
            {row(t('report.total'), report.total, true)}
            {report.departments.map((one) => row(one.department, one))}
            {report.notBrokenDown === null
              ? null
              : row(t('report.notBrokenDown'), { ...report.notBrokenDown, onlinePercent: null })}
          </tbody>
        </table>
      )}
      {report !== null && report.noneOnline.length > 0 ? (
        <p>{t('report.noneOnline', { names: report.noneOnline.join(', ') })}</p>
      ) : null}
      {report !== null && report.leftOut.length > 0 ? (
        <p>{t('report.leftOut', { count: report.leftOut.length })}</p>
      ) : null}
    </Screen>
  )
}
