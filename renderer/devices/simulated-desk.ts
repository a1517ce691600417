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
 * It is also the one place where faults of the simulated camera are played.
 */
export interface SimulatedDesk {
  read(): DeskState
  lay(sample: LaidSample): void
  clear(): void
  unplug(): void
  plugIn(): void
  use(source: DeskState['source']): void
  /** Calls `listener` after every change until the returned function is called. */
  listen(listener: () => void): () => void
}

export function createSimulatedDesk(initial: Partial<DeskState> = {}): SimulatedDesk {
  let state: DeskState = { sample: null, plugged: true, source: 'simulated', ...initial }
  const listeners = new Set<() => void>()
  const change = (next: Partial<DeskState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  return {
    read: () => state,
    lay: (sample) => change({ sample }),
    clear: () => change({ sample: null }),
    unplug: () => change({ plugged: false }),
    plugIn: () => change({ plugged: true }),
    use: (source) => change({ source }),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
