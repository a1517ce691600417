import { useEffect } from 'react'
import { usePageKeeper, useSend } from '../visitor/session-provider.tsx'

/** A person who types tells the watch once in so many milliseconds: its own question is asked after a minute and more. */
const seldom = 500

/**
 * Touches and keys of a person tell the idle watch that somebody is there.
 *
 * Focus moving by itself does not: a screen that focuses its question must not keep an empty chair's visit alive.
 */
export function useActivity(): void {
  const send = useSend()
  const keeper = usePageKeeper()
  useEffect(() => {
    let toldAt = Number.NEGATIVE_INFINITY
    const told = (event: Event) => {
      if (!event.isTrusted || event.timeStamp - toldAt < seldom) return
      toldAt = event.timeStamp
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
