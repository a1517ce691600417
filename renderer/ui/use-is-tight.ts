import { useSyncExternalStore } from 'react'

/** Whether the glass is low: then even the question turns away with its page. */
export function useIsTight(): boolean {
  return useSyncExternalStore(watch, isTight)
}

function isTight(): boolean {
  return document.documentElement.dataset['room'] === 'low'
}

const asking = new Set<() => void>()
// One for all: two dozen parts of a screen ask, and each would begin to watch as its screen comes.
const observer = new MutationObserver(() => {
  for (const changed of asking) changed()
})

function watch(onChange: () => void): () => void {
  if (asking.size === 0) observer.observe(document.documentElement, { attributeFilter: ['data-room'] })
  asking.add(onChange)
  return () => {
    asking.delete(onChange)
    if (asking.size === 0) observer.disconnect()
  }
}
