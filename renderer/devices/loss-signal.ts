/** Remembers that a device went away and tells it once to everyone who listens, also to those who come late. */
export interface LossSignal {
  readonly isLost: () => boolean
  readonly tell: () => void
  readonly listen: (listener: () => void) => () => void
  /** From now on nobody is told any more. */
  readonly close: () => void
}

export function createLossSignal(): LossSignal {
  const listeners = new Set<() => void>()
  let lost = false
  let closed = false
  return {
    isLost: () => lost,
    tell() {
      if (lost || closed) return
      lost = true
      for (const listener of listeners) listener()
    },
    listen(listener) {
      listeners.add(listener)
      if (lost) queueMicrotask(() => listeners.has(listener) && listener())
      return () => listeners.delete(listener)
    },
    close() {
      closed = true
      listeners.clear()
    },
  }
}
