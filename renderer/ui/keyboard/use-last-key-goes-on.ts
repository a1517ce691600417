import { useEffect, useRef } from 'react'
import { useKeyboard } from './keyboard-context.ts'

/**
 * What the last key of the last field does in place of sinking the keys: the one action of the screen.
 *
 * @param action null while the screen cannot go on, e.g. because something is still to be answered.
 */
export function useLastKeyGoesOn(action: (() => void) | null): void {
  const { setOnward } = useKeyboard()
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  const canGoOn = action !== null
  useEffect(() => {
    setOnward(canGoOn ? () => latest.current?.() : null)
    return () => setOnward(null)
  }, [canGoOn, setOnward])
}
