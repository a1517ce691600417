import { useSyncExternalStore } from 'react'

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

/**
 * Width of the glass in true millimetres, by `--glass` of panel.ts.
 *
 * Read from the root's own style, where panel.ts writes it: the computed one would make the browser settle all styles at
 * every key, because React asks again at each render.
 */
export function useGlassWidth(): number {
  return useSyncExternalStore(subscribe, () => {
    const glass = Number.parseFloat(document.documentElement.style.getPropertyValue('--glass'))
    return Math.round(window.innerWidth / glass)
  })
}
