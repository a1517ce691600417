import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Screen } from '../../ui/screen.tsx'
import type { ChangedProcedure, ChangePart, Compared } from './change-parts.ts'
import { ChangedProcedureView } from './changed-procedure-view.tsx'
import { LongList } from './long-list.tsx'
import type { Review } from './use-review.ts'

interface ChangedPartProps {
  readonly review: Review
  readonly of: Compared
  readonly part: ChangePart
  readonly procedures: readonly ChangedProcedure[]
  /** Opens the review of a procedure that nobody has reviewed to the end: of it nothing changes yet. */
  readonly onReview: ((code: string) => void) | null
  readonly onBack: () => void
}

/** All procedures of one part, each with what differs in it; opened, old beside new, and on to the next of them. */
export function ChangedPart({ review, of, part, procedures, onReview, onBack }: ChangedPartProps) {
  const { t } = useTranslation('review')
  const [opened, setOpened] = useState<{ readonly at: number; readonly isOpen: boolean } | null>(null)
  const isUnreviewed = part === 'keptAsBefore' || part === 'leftOut'
  const open = (at: number) => {
    const code = procedures[at]?.code
    if (!isUnreviewed) setOpened({ at, isOpen: true })
    else if (code !== undefined) onReview?.(code)
  }
  const procedure = opened?.isOpen === true ? procedures[opened.at] : undefined
  if (opened !== null && procedure !== undefined) {
    const { at } = opened
    const close = () => setOpened({ at, isOpen: false })
    return (
      <ChangedProcedureView
        key={procedure.code}
        review={review}
        of={of}
        procedure={procedure}
        place={t('publish.place', { part: t(`publish.partNames.${part}`), at: at + 1, of: procedures.length })}
        onNext={at + 1 < procedures.length ? () => open(at + 1) : null}
        onBack={close}
      />
    )
  }
  const lineOf = ({ code, fields = [], beside = [] }: ChangedProcedure) =>
    [code, ...fields.map((field) => t(`fields.${field}`)), ...beside.map((one) => t(`besideFields.${one}`))].join(' · ')
  return (
    <Screen
      question={t(`publish.parts.${part}`, { count: procedures.length })}
      help={t(`publish.partLines.${part}`)}
      startAt={opened === null ? undefined : partId(opened.at)}
      onBack={onBack}
      primary={{ label: t(isUnreviewed ? 'publish.reviewFirst' : 'publish.lookAtEach'), onPress: () => open(0) }}
    >
      <LongList
        label={t(`publish.parts.${part}`, { count: procedures.length })}
        items={procedures.map((one, at) => ({ one, at }))}
        itemKey={({ one }) => one.code}
        holds={opened?.at ?? -1}
      >
        {({ one, at }) => <BigChoice id={partId(at)} title={one.name} line={lineOf(one)} onPress={() => open(at)} />}
      </LongList>
    </Screen>
  )
}

const partId = (at: number) => `changed-${at}`
