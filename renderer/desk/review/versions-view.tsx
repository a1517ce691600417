import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedVersion } from '../../../shared/contract/review-methods.ts'
import { CircleCheck, Clock, History } from 'lucide-react'
import { assertNever } from '../../../shared/assert-never.ts'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import { RollBackView } from './roll-back-view.tsx'
import type { Review } from './use-review.ts'
import { VersionView } from './version-view.tsx'
import { shortVersionLine } from './version-line.ts'

type Open = { readonly number: number; readonly deed: 'look' | 'rollBack' }

/** What was published, what is in force, what each version changed, and the way back to any of it. */
export function VersionsView(props: {
  readonly review: Review
  readonly onRecord: () => void
  readonly onBack: () => void
}) {
  const { t } = useTranslation('review')
  const { overview, reload, failure, setFailure } = props.review
  const [open, setOpen] = useState<Open | null>(null)
  const [cameFrom, setCameFrom] = useState<number | null>(null)
  const [done, setDone] = useState<{ readonly to: number; readonly number: number } | null>(null)
  const versions = overview?.versions ?? []
  const version = versions.find(({ number }) => number === open?.number)
  const close = () => {
    setFailure(null)
    setCameFrom(open?.number ?? null)
    setOpen(null)
  }
  if (open !== null && version !== undefined && open.deed === 'rollBack') {
    return (
      <RollBackView
        review={props.review}
        version={version}
        waiting={versions.filter((one) => one.state === 'coming' && one !== version).map(({ number }) => number)}
        onDone={(number) => {
          setDone({ to: version.number, number })
          close()
          reload()
        }}
        onBack={() => setOpen({ ...open, deed: 'look' })}
      />
    )
  }
  if (open !== null && version !== undefined) {
    const mayRollBack = overview?.mayPublish === true && version.state !== 'inForce'
    return (
      <VersionView
        review={props.review}
        version={version}
        onRollBack={mayRollBack ? () => setOpen({ ...open, deed: 'rollBack' }) : null}
        onBack={close}
      />
    )
  }
  return (
    <Screen
      question={t('versions.question')}
      help={t('versions.help')}
      startAt={cameFrom === null ? undefined : versionId(cameFrom)}
      onBack={props.onBack}
      aside={<SecondaryButton onPress={props.onRecord}>{t('versions.record')}</SecondaryButton>}
      notice={
        done === null ? <FailureNotice failure={failure} /> : <Notice kind="success">{t('versions.done', done)}</Notice>
      }
    >
      {overview?.versions.length === 0 ? <p>{t('versions.none')}</p> : null}
      <PagedList label={t('versions.question')} items={versions} itemKey={({ number }) => String(number)}>
        {(one) => (
          <BigChoice
            id={versionId(one.number)}
            icon={iconOf(one.state)}
            title={t('versions.title', { number: one.number, state: t(`versions.${one.state}`) })}
            line={shortVersionLine(one, t)}
            onPress={() => {
              setDone(null)
              setOpen({ number: one.number, deed: 'look' })
            }}
          />
        )}
      </PagedList>
    </Screen>
  )
}

const versionId = (number: number) => `version-${number}`

function iconOf(state: ListedVersion['state']) {
  switch (state) {
    case 'inForce':
      return <CircleCheck aria-hidden />
    case 'coming':
      return <Clock aria-hidden />
    case 'overtaken':
    case 'past':
      return <History aria-hidden />
    default:
      return assertNever(state)
  }
}
