import { useTranslation } from 'react-i18next'
import type { ProcedureSummary } from '../../../shared/procedure/procedure.ts'
import { BigChoice } from '../../ui/big-choice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useStep } from '../journey-step.ts'
import { useText } from '../use-text.ts'

interface ProcedureListProps {
  readonly title: string
  readonly procedures: readonly ProcedureSummary[]
  readonly onBack: () => void
  readonly onChoose: (code: string) => void
}

/** Procedures by their everyday names. */
export function ProcedureList(props: ProcedureListProps) {
  const { t } = useTranslation('visitor')
  const step = useStep('procedure')
  const text = useText()
  return (
    <Screen step={step} question={props.title} help={t('procedure.results')} onBack={props.onBack}>
      <PagedList label={props.title} items={props.procedures} itemKey={(procedure) => procedure.code}>
        {(procedure) => <BigChoice title={text(procedure.plainName)} onPress={() => props.onChoose(procedure.code)} />}
      </PagedList>
    </Screen>
  )
}
