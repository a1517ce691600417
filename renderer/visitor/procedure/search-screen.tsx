import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProcedureSummary } from '../../../shared/procedure/procedure.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { BigChoice } from '../../ui/big-choice.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { usePreferences } from '../../ui/preferences.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useStep } from '../journey-step.ts'
import { useKept } from '../keep/use-kept.ts'
import { useText } from '../use-text.ts'

interface SearchScreenProps {
  readonly onBack: () => void
  readonly onChoose: (code: string) => void
}

/** What was asked and what was found for it; an answer that comes late, for an older question, is thrown away. */
function useHits(query: string): readonly ProcedureSummary[] | null {
  const { client } = useKiosk()
  const { language } = usePreferences()
  const [found, setFound] = useState<{ query: string; hits: readonly ProcedureSummary[] } | null>(null)
  useEffect(() => {
    let current = true
    if (query.trim() === '') return undefined
    void client.call('catalogue.search', { query, language }).then((answer) => {
      if (current && answer.ok) setFound({ query, hits: answer.value.hits })
    })
    return () => {
      current = false
    }
  }, [client, language, query])
  return query.trim() === '' ? null : (found?.hits ?? null)
}

/** Search as people speak; results appear while typing and nothing found leads to help, never to an empty page. */
export function SearchScreen(props: SearchScreenProps) {
  const { t } = useTranslation('visitor')
  const step = useStep('procedure')
  const text = useText()
  const [query, setQuery] = useKept('search.query', () => '')
  const hits = useHits(query)
  return (
    <Screen
      step={step}
      question={t('procedure.question')}
      help={t('procedure.help')}
      startAt="search"
      onBack={props.onBack}
    >
      <TextField
        id="search"
        label={t('procedure.search')}
        value={query}
        onChange={setQuery}
        isRequired={true}
        maxLength={300}
      />
      {hits === null ? null : hits.length === 0 ? (
        <Notice kind="info" title={t('procedure.nothing')}>
          {t('procedure.nothingHelp')}
        </Notice>
      ) : (
        <PagedList label={t('procedure.results')} items={hits} itemKey={(procedure) => procedure.code}>
          {(procedure) => (
            <BigChoice title={text(procedure.plainName)} onPress={() => props.onChoose(procedure.code)} />
          )}
        </PagedList>
      )}
    </Screen>
  )
}
