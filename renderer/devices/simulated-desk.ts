/** Which camera a kiosk with simulated devices opens; see `devices.camera` of the configuration. */
export type CameraChoice = 'auto' | 'device' | 'simulated'

/** What lies under the simulated camera: a paper or a card as a JPEG or PNG. */
export interface LaidSample {
  readonly kind: 'card' | 'paper'
  readonly picture: Uint8Array
}

export interface DeskState {
  readonly sample: LaidSample | null
  readonly plugged: boolean
  /** Whether screens get the simulated camera or the one of this machine. */
  readonly source: 'simulated' | 'machine'
}

/**
 * The desk that the development panel lays samples on and that the simulated camera looks at.
 *
 * It is also the one place where faults of the simulated camera and cards at the simulated reader are played.
 */
export interface SimulatedDesk {
  /** `device` and `simulated` allow one source only; with `auto` either may be used. */
  readonly choice: CameraChoice
  readonly read: () => DeskState
  readonly lay: (sample: LaidSample) => void
  readonly clear: () => void
  readonly unplug: () => void
  readonly plugIn: () => void
  /** Takes the other camera from now on. Does nothing where the configuration allows one only. */
  readonly use: (source: DeskState['source']) => void
  /** Calls `listener` after every change until the returned function is called. */
  readonly listen: (listener: () => void) => () => void
  /** Holds a card with this text to the simulated reader. */
  readonly holdCard: (text: string) => void
  /** Hears the text of every card held to the simulated reader, until the returned function is called. */
  readonly onCard: (listener: (text: string) => void) => () => void
}

/** An empty desk whose camera is plugged in. With `auto` this machine's camera is tried first. */
export function createSimulatedDesk(choice: CameraChoice): SimulatedDesk {
  let state: DeskState = { sample: null, plugged: true, source: choice === 'simulated' ? 'simulated' : 'machine' }
  const listeners = new Set<() => void>()
  const cardListeners = new Set<(text: string) => void>()
  const change = (next: Partial<DeskState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  return {
    choice,
    read: () => state,
    lay: (sample) => change({ sample }),
    clear: () => change({ sample: null }),
    unplug: () => change({ plugged: false }),
    plugIn: () => change({ plugged: true }),
    use(source) {
      if (choice === 'auto' && source !== state.source) change({ source })
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    holdCard(text) {
      for (const listener of cardListeners) listener(text)
    },
    onCard(listener) {
      cardListeners.add(listener)
      return () => cardListeners.delete(listener)
    },
  }
}
