import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { Part, Procedure } from '../../../shared/procedure/procedure.ts'
import { type Checklist, papersAsked } from '../../../shared/session/papers.ts'
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

/**
 * Which of the papers are here. Each is answered; nothing is assumed.
 *
 * One touch claims those that everybody needs, and no other: whether a paper that only some need is needed is a
 * question of its own, asked next.
 */
export function PapersScreen() {
  const { t } = useTranslation('visitor')
  const step = useStep('papers')
  const send = useSend()
  const line = usePaperLine()
  const text = useText()
  const procedure = useSession((context) => context.procedure)
  const known = useSession((context) => context.checklist)
  const [checklist, setChecklist] = useKept('papers', () => known)
  const [hasRequired, setHasRequired] = useKept('papers.hasRequired', () => false)
  const [asksForAll, setAsksForAll] = useState(false)
  if (procedure === null) return null
  const papers = papersAsked(procedure)
  const required = papers.filter((part) => part.required)
  const shown = hasRequired ? papers.filter((part) => !part.required) : papers
  const isAnswered = (answers: Checklist) => papers.every((part) => answers[part.id] !== undefined)
  const haveRequired = () => {
    const changed = { ...checklist, ...Object.fromEntries(required.map(({ id }) => [id, true])) }
    setChecklist(changed)
    setAsksForAll(false)
    if (isAnswered(changed)) send({ type: 'papers.checked', checklist: changed })
    else setHasRequired(true)
  }
  const change = (part: Part, has: boolean) => {
    const changed = { ...checklist, [part.id]: has }
    setChecklist(changed)
    // One paper is one decision: its answer goes on.
    if (shown.length === 1) send({ type: 'papers.checked', checklist: changed })
  }
  const goOn = () => {
    if (isAnswered(checklist)) send({ type: 'papers.checked', checklist })
    else setAsksForAll(true)
  }
  const isAll = required.length === papers.length
  const words = wordsOf(procedure, hasRequired, t)
  return (
    <Screen
      step={step}
      {...words}
      onBack={() => (hasRequired ? setHasRequired(false) : send({ type: 'back' }))}
      primary={{ label: t('common.next'), onPress: goOn }}
      notice={
        asksForAll && !isAnswered(checklist) ? <Notice kind="attention">{t('papers.answerAll')}</Notice> : undefined
      }
    >
      {hasRequired || required.length < 2 ? null : (
        <BigChoice
          icon={<ListChecks aria-hidden />}
          title={isAll ? t('papers.haveAll') : t('papers.haveRequired')}
          line={t(isAll ? 'papers.haveAllHint' : 'papers.haveRequiredHint', { count: required.length })}
          onPress={haveRequired}
        />
      )}
      <PagedList label={words.question} items={shown} itemKey={(part) => part.id}>
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

function wordsOf(procedure: Procedure, hasRequired: boolean, t: TFunction<'visitor'>) {
  if (papersAsked(procedure).length > 0) {
    return hasRequired
      ? { question: t('papers.questionSome'), help: t('papers.helpSome') }
      : { question: t('papers.question'), help: t('papers.help') }
  }
  return procedure.parts.some(({ kind }) => kind === 'called')
    ? { question: t('papers.noPapersYet'), help: t('papers.noPapersYetHelp') }
    : { question: t('papers.noPapers') }
}

/** Who needs a paper, and whether the original. */
function usePaperLine(): (part: Part) => string {
  const { t } = useTranslation('visitor')
  const text = useText()
  return (part) =>
    [
      part.required ? t('papers.required') : part.condition === undefined ? t('papers.optional') : text(part.condition),
      part.original ? t('papers.original') : t('papers.copy'),
    ].join(' · ')
}
