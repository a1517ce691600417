import type { Clock } from '../../devices/clock.ts'
import type { DeviceSet } from '../../devices/device-set.ts'

/** Long enough to read two short sentences twice; whoever went away leaves nothing on the screen for the next. */
const shownForMs = 20_000

/**
 * Tells whether a card was just held up where none is asked for: true for each, false after some seconds.
 *
 * @returns to be called when the step is left: the answer to a card stays with the step that it was held up at
 */
export function watchStrayCards(
  { onCard }: Pick<DeviceSet, 'onCard'>,
  clock: Clock,
  tell: (isShown: boolean) => void,
): () => void {
  let callOff: (() => void) | undefined
  const stopListening = onCard(() => {
    callOff?.()
    callOff = clock.after(shownForMs, () => tell(false))
    tell(true)
  })
  return () => {
    stopListening()
    callOff?.()
    tell(false)
  }
}
