import { useTranslation } from 'react-i18next'
import type { ActionId, SearchAnswer } from '../../../shared/procedure/found-procedure.ts'
import { SecondaryButton } from '../../ui/secondary-button.tsx'

interface AskBackProps {
  readonly alternatives: SearchAnswer['ask']
  readonly chosen: ActionId | null
  readonly onChoose: (action: ActionId | null) => void
}

/** One short question back ("lost, or for the first time?") in place of a long list. */
export function AskBack({ alternatives, chosen, onChoose }: AskBackProps) {
  const { t } = useTranslation('visitor')
  return (
    <section className="ask-back" aria-labelledby="ask-back">
      <h2 id="ask-back">{t('procedure.ask')}</h2>
      <div className="ask-back-answers">
        {chosen === null ? (
          alternatives.map(({ action }) => (
            <SecondaryButton key={action} onPress={() => onChoose(action)}>
              {t(`procedure.action.${action}`)}
            </SecondaryButton>
          ))
        ) : (
          <>
            <p className="ask-back-chosen">{t(`procedure.action.${chosen}`)}</p>
            <SecondaryButton onPress={() => onChoose(null)}>{t('procedure.askAll')}</SecondaryButton>
          </>
        )}
      </div>
    </section>
  )
}
