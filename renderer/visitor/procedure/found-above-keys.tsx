import { Button } from 'react-aria-components'
import { createPortal } from 'react-dom'
import { codeOfFound } from '../../../shared/procedure/code-of-found.ts'
import type { FoundProcedure } from '../../../shared/procedure/found-procedure.ts'
import { useKeyboard } from '../../ui/keyboard/keyboard-context.ts'
import { usePreferences } from '../../ui/preferences.tsx'
import { useIsTight } from '../../ui/use-is-tight.ts'
import { useText } from '../use-text.ts'
import { shortName } from './short-name.ts'

interface FoundAboveKeysProps {
  /** Of the field that is searched by. */
  readonly id: string
  readonly hits: readonly FoundProcedure[]
  readonly onChoose: (hit: FoundProcedure) => void
}

/** More are not shown above the keys of low glass. */
const shown = 2

/** Low glass is covered by its keys: the first that were found stand right above them, as places do. */
export function FoundAboveKeys({ id, hits, onChoose }: FoundAboveKeysProps) {
  const text = useText()
  const isTight = useIsTight()
  const { textSize } = usePreferences()
  const { slot, target } = useKeyboard()
  // Large letters leave no room for it there: what was found waits for the end of typing.
  if (!isTight || textSize === 'large' || slot === null || target?.element.id !== id || hits.length === 0) return null
  return createPortal(
    <div className="places" aria-live="polite">
      {hits.slice(0, shown).map((hit) => (
        <Button key={codeOfFound(hit)} className="place pressable" onPress={() => onChoose(hit)}>
          {hit.kind === 'here' ? text(hit.procedure.plainName) : shortName(hit.name)}
        </Button>
      ))}
    </div>,
    slot,
  )
}
