import { memo, useDeferredValue } from 'react'
import { Button, Group } from 'react-aria-components'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Edit } from '../../../shared/text/edit.ts'
import type { Suggestion } from '../../../shared/text/suggest-names.ts'
import { type InputElement, writeEdit } from './input-element.ts'
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

type Suggest = SuggestionsProps['suggest']

function Row(props: { readonly target: KeyboardTarget; readonly suggest: Suggest }) {
  const { element } = props.target
  // The letter comes first: what may be meant is looked for once it stands there.
  const typed = useDeferredValue(useTypedText(element))
  return <Found element={element} typed={typed} suggest={props.suggest} />
}

const Found = memo(FoundWords)

function FoundWords(props: { readonly element: InputElement; readonly typed: Edit; readonly suggest: Suggest }) {
  const { t } = useTranslation('keyboard')
  const { element } = props
  return (
    // The row keeps its height while it is empty: keys that jump under a finger are hit wrongly.
    <Group className="keyboard-suggestions" aria-label={t('suggestions')}>
      {props.suggest(props.typed, shown).map(({ label, edit }) => (
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
