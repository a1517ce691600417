import type { KioskEvent } from '../shared/contract/events.ts'

/** Tells everyone who listens; nobody can hold up or break the one who tells. */
export interface EventBus {
  emit(event: KioskEvent): void
  /** Hears every event until the returned function is called. */
  subscribe(onEvent: (event: KioskEvent) => void): () => void
}

export function createEventBus(onBroken: (error: unknown) => void): EventBus {
  const listeners = new Set<(event: KioskEvent) => void>()
  return {
    emit(event) {
      for (const listener of listeners) {
        try {
          listener(event)
        } catch (error) {
          // A window that is just closing must not undo what has happened; the caller learns of the bug.
          onBroken(error)
        }
      }
    },
    subscribe(onEvent) {
      listeners.add(onEvent)
      return () => void listeners.delete(onEvent)
    },
  }
}
