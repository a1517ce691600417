import { useKeyboard } from './keyboard-context.ts'
import { useKeyAction } from './use-key-action.ts'

/**
 * What the last key of the last field does in place of sinking the keys: the one action of the screen.
 *
 * @param action null while the screen cannot go on, e.g. because something is still to be answered.
 */
export function useLastKeyGoesOn(action: (() => void) | null): void {
  useKeyAction(action, useKeyboard().setOnward)
}
