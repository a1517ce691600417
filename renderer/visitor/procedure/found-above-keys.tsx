import { Button } from 'react-aria-components'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { FoundProcedure } from '../../../shared/procedure/found-procedure.ts'
import { goOn } from '../../ui/keyboard/input-element.ts'
import { useKeyboard } from '../../ui/keyboard/keyboard-context.ts'
import { usePreferences } from '../../ui/preferences.tsx'
import { useIsTight } from '../../ui/use-is-tight.ts'
import { useText } from '../use-text.ts'
import { shortName } from './short-name.ts'

interface FoundAboveKeysProps {
  /** Of the field that is searched by. */
  readonly id: string
  /** Null while there is no answer. */
  readonly hits: readonly FoundProcedure[] | null
  /** None of them may be what was asked for: then none is offered without the others. */
  readonly isDistant: boolean
  readonly onChoose: (hit: FoundProcedure) => void
}

/**
 * Low glass is covered by its keys: right above them stand the first that was found, and how many there are, which shows
 * them all. Large letters leave room only for the number.
 */
export function FoundAboveKeys({ id, hits, isDistant, onChoose }: FoundAboveKeysProps) {
  const text = useText()
  const isTight = useIsTight()
  const { t } = useTranslation('visitor')
  const { textSize } = usePreferences()
  const { slot, target, close } = useKeyboard()
  if (!isTight || slot === null || target?.element.id !== id || hits === null) return null
  const [first] = hits
  const isLarge = textSize === 'large'
  const { element } = target
  const showAll = () => {
    goOn(element)
    // A field that had lost the focus already has no blur to tell of.
    close(element)
  }
  if (first === undefined) {
    return createPortal(
      <p className="found-none" aria-live="polite" data-beside={isLarge ? '' : undefined}>
        {t('procedure.nothing')}
      </p>,
      slot,
    )
  }
  return createPortal(
    <div className="found-above-keys" aria-live="polite" data-beside={isLarge ? '' : undefined}>
      {isLarge ? null : isDistant ? (
        <p className="found-none">{t('procedure.distant')}</p>
      ) : (
        <Button className="place pressable" onPress={() => onChoose(first)}>
          {first.kind === 'here' ? text(first.procedure.plainName) : shortName(first.name)}
        </Button>
      )}
      <Button className="place found-count pressable" preventFocusOnPress onPress={showAll}>
        {t('procedure.showFound', { count: hits.length })}
      </Button>
    </div>,
    slot,
  )
}
