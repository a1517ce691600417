import { useKeyboard } from './keyboard-context.ts'
import { useKeyAction } from './use-key-action.ts'

/**
 * A key that saves from any field of a screen: for screens on which one of many values is put right and the others are
 * left as they are, so that the way to the button, which the keys cover, must not lead through all of them.
 *
 * @param action null while there is nothing to save, or what is typed can't be saved
 */
export function useKeysSave(action: (() => void) | null): void {
  useKeyAction(action, useKeyboard().setOnSave)
}
