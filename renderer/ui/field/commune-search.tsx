import { createPortal } from 'react-dom'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { communeName } from '../../../shared/place/commune-name.ts'
import type { CommuneMatch } from '../../../shared/place/find-communes.ts'
import { useKeyboard } from '../keyboard/keyboard-context.ts'
import { useTypedInput } from '../keyboard/use-typed-input.ts'

interface CommuneSearchProps {
  readonly id: string
  /** What was typed so far. */
  readonly query: string
  readonly onType: (query: string) => void
  readonly suggest: (query: string) => readonly CommuneMatch[]
  readonly onChoose: (match: CommuneMatch) => void
}

/** How many places stand above the keys at once. */
const shown = 4

/** Finds a unit by its name of today or of before. While the keys are up, what was found stands right above them. */
export function CommuneSearch(props: CommuneSearchProps) {
  const { t } = useTranslation()
  const { query } = props
  const { slot, target, close } = useKeyboard()
  const typed = useTypedInput<HTMLInputElement>({
    label: t('commune'),
    layout: 'letters',
    capitals: 'words',
    value: query,
    onText: props.onType,
  })
  const matches = query.trim() === '' ? [] : props.suggest(query).slice(0, shown)
  const found = (
    <div className="places" aria-live="polite">
      {matches.map((match) => (
        <Button
          key={match.commune.id}
          className="place pressable"
          onPress={() => {
            if (target !== null) close(target.element)
            props.onChoose(match)
          }}
        >
          {communeName(match.commune.id)}
          {match.formerName === null ? null : <small> · {t('communeFormer', { name: match.formerName })}</small>}
        </Button>
      ))}
      {query.trim().length > 1 && matches.length === 0 ? <p className="field-help">{t('communeNone')}</p> : null}
    </div>
  )
  const typing = slot !== null && target?.element.id === props.id
  return (
    <>
      <label htmlFor={props.id} className="field-help">
        {t('commune')}. {t('communeHelp')}
      </label>
      <input {...typed} id={props.id} type="text" className="field-input" maxLength={80} />
      {typing ? createPortal(found, slot) : found}
    </>
  )
}
