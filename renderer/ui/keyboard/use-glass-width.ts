import { useSyncExternalStore } from 'react'

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

/** Width of the glass in true millimetres, by `--glass` of panel.ts. */
export function useGlassWidth(): number {
  return useSyncExternalStore(subscribe, () => {
    const glass = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--glass'))
    return Math.round(window.innerWidth / glass)
  })
}
