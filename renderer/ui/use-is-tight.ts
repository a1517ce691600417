import { useSyncExternalStore } from 'react'

/** Whether the glass is low: then even the question turns away with its page. */
export function useIsTight(): boolean {
  return useSyncExternalStore(watch, isTight)
}

function isTight(): boolean {
  return document.documentElement.dataset['room'] === 'low'
}

const asking = new Set<() => void>()
let observer: MutationObserver | null = null

/** One observer for all: two dozen parts of a screen ask, and each would begin to watch as its screen comes. */
function watch(onChange: () => void): () => void {
  asking.add(onChange)
  if (observer === null) {
    observer = new MutationObserver(() => {
      for (const changed of asking) changed()
    })
    observer.observe(document.documentElement, { attributeFilter: ['data-room'] })
  }
  return () => asking.delete(onChange)
}
