import './search.css'
import { MapPin } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeOfFound } from '../../../shared/procedure/code-of-found.ts'
import type { ActionId, FoundProcedure } from '../../../shared/procedure/found-procedure.ts'
import { BigChoice } from '../../ui/big-choice.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useIsTight } from '../../ui/use-is-tight.ts'
import { useStep } from '../journey-step.ts'
import { useKept } from '../keep/use-kept.ts'
import { UnreachableNotice } from '../unreachable-notice.tsx'
import { useText } from '../use-text.ts'
import { AskBack } from './ask-back.tsx'
import { ElsewhereScreen } from './elsewhere-screen.tsx'
import { FoundAboveKeys } from './found-above-keys.tsx'
import { NearestOnly } from './nearest-only.tsx'
import { shortName } from './short-name.ts'
import { useAnswer } from './use-answer.ts'
import { WaysToBrowse } from './ways-to-browse.tsx'

interface SearchScreenProps {
  readonly onBack: () => void
  readonly onChoose: (code: string) => void
  readonly onBrowse: (by: 'lifeEvents' | 'departments') => void
}

/**
 * Search as people speak; results appear while typing.
 *
 * A question that leaves open what is wanted gets one back. What only comes near is called so. Nothing found leads to
 * other ways, never to an empty page.
 */
export function SearchScreen(props: SearchScreenProps) {
  const { t } = useTranslation('visitor')
  const step = useStep('procedure')
  const [query, setQuery] = useKept('search.query', () => '')
  const [action, setAction] = useState<ActionId | null>(null)
  const [elsewhere, setElsewhere] = useState<Extract<FoundProcedure, { kind: 'elsewhere' }> | null>(null)
  // On low glass its room is for what was found.
  const isTight = useIsTight()
  const answered = useAnswer(query)
  const answer = answered === 'unreachable' ? null : answered
  if (elsewhere !== null) return <ElsewhereScreen found={elsewhere} onBack={() => setElsewhere(null)} />

  const alternatives = answer?.ask ?? []
  const meant = alternatives.find((alternative) => alternative.action === action)
  const hits = (answer?.hits ?? []).filter((hit) => meant === undefined || meant.codes.includes(codeOfFound(hit)))
  const isDistant = answer?.certainty === 'distant'
  return (
    <Screen
      step={step}
      question={t('procedure.question')}
      help={isTight && answer !== null ? undefined : t('procedure.help')}
      startAt="search"
      showsAboveKeys
      onBack={props.onBack}
      notice={answered === 'unreachable' ? <UnreachableNotice /> : undefined}
    >
      <TextField
        id="search"
        label={t('procedure.search')}
        value={query}
        onChange={(text) => {
          setQuery(text)
          setAction(null)
        }}
        isRequired={true}
        maxLength={300}
      />
      <FoundAboveKeys
        id="search"
        hits={answer === null ? null : hits}
        isDistant={isDistant}
        onChoose={(hit) => (hit.kind === 'here' ? props.onChoose(hit.procedure.code) : setElsewhere(hit))}
      />
      {alternatives.length < 2 ? null : (
        <AskBack alternatives={alternatives} chosen={meant?.action ?? null} onChoose={setAction} />
      )}
      {isDistant && hits.length > 0 ? <NearestOnly onBrowse={props.onBrowse} /> : null}
      {answer === null ? null : hits.length === 0 ? (
        <NothingFound onBrowse={props.onBrowse} />
      ) : (
        <PagedList label={t('procedure.results')} items={hits} itemKey={codeOfFound}>
          {(hit) => <FoundChoice hit={hit} onHere={props.onChoose} onElsewhere={setElsewhere} />}
        </PagedList>
      )}
    </Screen>
  )
}

interface FoundChoiceProps {
  readonly hit: FoundProcedure
  readonly onHere: (code: string) => void
  readonly onElsewhere: (hit: Extract<FoundProcedure, { kind: 'elsewhere' }>) => void
}

function FoundChoice({ hit, onHere, onElsewhere }: FoundChoiceProps) {
  const { t } = useTranslation('visitor')
  const text = useText()
  if (hit.kind === 'here') {
    return <BigChoice title={text(hit.procedure.plainName)} onPress={() => onHere(hit.procedure.code)} />
  }
  return (
    <BigChoice
      title={shortName(hit.name)}
      line={t('procedure.elsewhereLine', { where: text(hit.where) })}
      icon={<MapPin aria-hidden />}
      onPress={() => onElsewhere(hit)}
    />
  )
}

function NothingFound({ onBrowse }: Pick<SearchScreenProps, 'onBrowse'>) {
  const { t } = useTranslation('visitor')
  return (
    <>
      <Notice kind="info" title={t('procedure.nothing')}>
        {t('procedure.nothingHelp')}
      </Notice>
      <WaysToBrowse onBrowse={onBrowse} size="cards" />
    </>
  )
}
