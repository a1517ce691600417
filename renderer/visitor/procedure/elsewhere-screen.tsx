import { Hash, MapPin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FoundProcedure } from '../../../shared/procedure/found-procedure.ts'
import { Notice } from '../../ui/notice.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useStep } from '../journey-step.ts'
import { useText } from '../use-text.ts'
import { Fact } from './fact.tsx'
import { shortName } from './short-name.ts'

interface ElsewhereScreenProps {
  readonly found: Extract<FoundProcedure, { readonly kind: 'elsewhere' }>
  readonly onBack: () => void
}

/** A procedure that this kiosk does not take: which agency does, and what to say there. */
export function ElsewhereScreen({ found, onBack }: ElsewhereScreenProps) {
  const { t } = useTranslation('visitor')
  const step = useStep('procedure')
  const text = useText()
  return (
    <Screen step={step} question={shortName(found.name)} help={t('procedure.elsewhereHelp')} onBack={onBack}>
      <dl className="overview-facts">
        <Fact
          icon={<MapPin aria-hidden />}
          name={t('procedure.elsewhereWhere')}
          value={capitalised(text(found.where))}
        />
        <Fact icon={<Hash aria-hidden />} name={t('procedure.elsewhereCode')} value={found.code} />
      </dl>
      <Notice kind="info">{t('procedure.elsewhereNext')}</Notice>
    </Screen>
  )
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
