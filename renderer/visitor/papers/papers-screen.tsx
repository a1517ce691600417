import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Part } from '../../../shared/procedure/procedure.ts'
import { papersAsked } from '../../../shared/session/papers.ts'
import { BigChoice } from '../../ui/big-choice.tsx'
import { CheckCard } from '../../ui/check-card.tsx'
import { PaperPicture } from '../../ui/drawing/paper-picture.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useStep } from '../journey-step.ts'
import { useKept } from '../keep/use-kept.ts'
import { useSend, useSession } from '../session-provider.tsx'
import { useText } from '../use-text.ts'

/** Which of the papers are here. Each is answered; nothing is assumed. */
export function PapersScreen() {
  const { t } = useTranslation('visitor')
  const step = useStep('papers')
  const text = useText()
  const send = useSend()
  const procedure = useSession((context) => context.procedure)
  const known = useSession((context) => context.checklist)
  const [checklist, setChecklist] = useKept('papers', () => known)
  const [asksForAll, setAsksForAll] = useState(false)
  if (procedure === null) return null
  const papers = papersAsked(procedure)
  const allAnswered = papers.every((part) => checklist[part.id] !== undefined)
  const haveAll = () =>
    send({ type: 'papers.checked', checklist: Object.fromEntries(papers.map(({ id }) => [id, true])) })
  const change = (part: Part, has: boolean) => {
    const changed = { ...checklist, [part.id]: has }
    setChecklist(changed)
    // One paper is one decision: its answer goes on.
    if (papers.length === 1) send({ type: 'papers.checked', checklist: changed })
  }
  const goOn = () => {
    if (allAnswered) send({ type: 'papers.checked', checklist })
    else setAsksForAll(true)
  }
  const line = (part: Part) =>
    [
      part.required ? t('papers.required') : part.condition === undefined ? t('papers.optional') : text(part.condition),
      part.original ? t('papers.original') : t('papers.copy'),
    ].join(' · ')
  return (
    <Screen
      step={step}
      question={papers.length === 0 ? t('papers.noPapers') : t('papers.question')}
      help={papers.length === 0 ? undefined : t('papers.help')}
      onBack={() => send({ type: 'back' })}
      primary={{ label: t('common.next'), onPress: goOn }}
      notice={asksForAll && !allAnswered ? <Notice kind="attention">{t('papers.answerAll')}</Notice> : undefined}
    >
      {papers.length < 2 ? null : (
        <BigChoice
          icon={<ListChecks aria-hidden />}
          title={t('papers.haveAll')}
          line={t('papers.haveAllHint', { count: papers.length })}
          onPress={haveAll}
        />
      )}
      <PagedList label={t('papers.question')} items={papers} itemKey={(part) => part.id}>
        {(part) => (
          <CheckCard
            title={text(part.name)}
            line={line(part)}
            picture={<PaperPicture kind={part.picture} />}
            words={{ yes: t('papers.have'), no: t('papers.haveNot') }}
            value={checklist[part.id] ?? null}
            onChange={(has) => change(part, has)}
          />
        )}
      </PagedList>
    </Screen>
  )
}
