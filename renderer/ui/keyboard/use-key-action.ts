import { useEffect, useRef } from 'react'

/**
 * Gives the keys what one of them does on the screen that is shown, for as long as it is shown.
 *
 * @param action null while the screen cannot do it; otherwise called as it is at that moment
 */
export function useKeyAction(action: (() => void) | null, setAction: (action: (() => void) | null) => void): void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  })
  const isPossible = action !== null
  useEffect(() => {
    setAction(isPossible ? () => latest.current?.() : null)
    return () => setAction(null)
  }, [isPossible, setAction])
}
