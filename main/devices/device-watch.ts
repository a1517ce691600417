import type { Effects } from '../effects.ts'
import type { DeviceState } from './device-state.ts'

/**
 * Knows how a device is without keeping anybody waiting for it.
 *
 * Asking a scanner that is unplugged takes many seconds; screens read what was heard last, and hear of a change.
 */
export interface DeviceWatch {
  /** How the device was when something was last heard of it. */
  readonly last: () => DeviceState
  /** Asks the device now; who asks while it is being asked gets the same answer. */
  readonly ask: () => Promise<DeviceState>
  /** Somebody else has just heard how it is. */
  readonly tell: (state: DeviceState) => void
  /** Asks now and then again and again, until `stop`. */
  readonly start: () => void
  readonly stop: () => void
}

export function createDeviceWatch({
  status,
  everyMs,
  first,
  schedule,
  onChanged,
  onBroken,
}: {
  readonly status: () => Promise<DeviceState>
  /** Pause between an answer and the next question. */
  readonly everyMs: number
  /** What counts until the device has answered for the first time. */
  readonly first: DeviceState
  readonly schedule: Effects['schedule']
  readonly onChanged: (state: DeviceState) => void
  /** A status is a value and never fails: this is a bug. The watch goes on all the same. */
  readonly onBroken: (error: unknown) => void
}): DeviceWatch {
  let known = first
  let asking: Promise<DeviceState> | null = null
  let watching = false
  let cancelNext: (() => void) | null = null

  function tell(state: DeviceState): void {
    if (state === known) return
    known = state
    onChanged(state)
  }

  function ask(): Promise<DeviceState> {
    asking ??= status()
      .then((state) => {
        tell(state)
        return state
      })
      .finally(() => {
        asking = null
      })
    return asking
  }

  async function round(): Promise<void> {
    try {
      await ask()
    } catch (error) {
      onBroken(error)
    }
    if (watching) cancelNext = schedule(() => void round(), everyMs)
  }

  return {
    last: () => known,
    ask,
    tell,
    start() {
      if (watching) return
      watching = true
      void round()
    },
    stop() {
      watching = false
      cancelNext?.()
    },
  }
}
