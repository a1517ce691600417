import { Button, Group } from 'react-aria-components'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Edit } from '../../../shared/text/edit.ts'
import type { Suggestion } from '../../../shared/text/suggest-names.ts'
import { writeEdit } from './input-element.ts'
import { type KeyboardTarget, useKeyboard } from './keyboard-context.ts'
import { useTypedText } from './use-typed-text.ts'

interface SuggestionsProps {
  /** Of the field that they are for. */
  readonly id: string
  readonly suggest: (edit: Edit, limit: number) => readonly Suggestion[]
}

/** So many words that may be meant stand above the keys at once: more would have to be read. */
const shown = 4

/** Words that may be meant, right above the keys, while this field is typed in. */
export function Suggestions(props: SuggestionsProps) {
  const { slot, target } = useKeyboard()
  if (slot === null || target?.element.id !== props.id) return null
  return createPortal(<Row target={target} suggest={props.suggest} />, slot)
}

function Row(props: { readonly target: KeyboardTarget; readonly suggest: SuggestionsProps['suggest'] }) {
  const { t } = useTranslation('keyboard')
  const { element } = props.target
  const typed = useTypedText(element)
  return (
    // The row keeps its height while it is empty: keys that jump under a finger are hit wrongly.
    <Group className="keyboard-suggestions" aria-label={t('suggestions')}>
      {props.suggest(typed, shown).map(({ label, edit }) => (
        <Button
          key={label}
          excludeFromTabOrder
          preventFocusOnPress
          className="keyboard-suggestion pressable"
          onPress={() => writeEdit(element, edit)}
        >
          {label}
        </Button>
      ))}
    </Group>
  )
}
