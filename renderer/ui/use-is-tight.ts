import { useSyncExternalStore } from 'react'

/** Whether the glass is low: then even the question turns away with its page. */
export function useIsTight(): boolean {
  return useSyncExternalStore(watch, isTight)
}

function isTight(): boolean {
  return document.documentElement.dataset['room'] === 'low'
}

function watch(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-room'] })
  return () => observer.disconnect()
}
