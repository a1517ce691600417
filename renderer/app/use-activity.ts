import { useEffect } from 'react'
import { usePageKeeper, useSend } from '../visitor/session-provider.tsx'

/**
 * Every touch and key of a person tells the idle watch that somebody is there.
 *
 * Focus moving by itself does not: a screen that focuses its question must not keep an empty chair's visit alive.
 */
export function useActivity(): void {
  const send = useSend()
  const keeper = usePageKeeper()
  useEffect(() => {
    const told = (event: Event) => {
      if (!event.isTrusted) return
      keeper?.touched()
      send({ type: 'activity' })
    }
    window.addEventListener('pointerdown', told, { capture: true })
    window.addEventListener('keydown', told, { capture: true })
    return () => {
      window.removeEventListener('pointerdown', told, { capture: true })
      window.removeEventListener('keydown', told, { capture: true })
    }
  }, [keeper, send])
}
