export interface Size {
  readonly width: number
  readonly height: number
}

/** What the layout needs at least, in millimetres: a 10″ tablet. A smaller panel gets everything smaller, in proportion. */
const leastLandscape: Size = { width: 210, height: 130 }
const leastPortrait: Size = { width: 180, height: 280 }

/**
 * Glass lower than this, in millimetres, gets less air (`data-room="low"` on the root). Large letters need so much more
 * that the lower half of a 21.5″ panel is low in them.
 */
const lowBelow = { normal: 200, large: 250 } as const

/** A 21.5″ panel, the commonest in kiosks; stands in when the panel's size is not configured. */
const usualPanel: Size = { width: 476, height: 268 }

/**
 * CSS pixels per millimetre of glass.
 *
 * `viewport` in CSS pixels, `panel` in millimetres (null when unknown). A panel described upright and mounted
 * lying, or the other way round, counts as turned. A window smaller than the panel shrinks everything in
 * proportion, so that a laptop shows the same layout as the terminal.
 */
export function pixelsPerMillimetre(viewport: Size, panel: Size | null): number {
  const least = viewport.width >= viewport.height ? leastLandscape : leastPortrait
  return Math.min(
    truePixelsPerMillimetre(viewport, panel),
    viewport.width / least.width,
    viewport.height / least.height,
  )
}

/** The same without shrinking for small panels: what must be as large as a finger is measured by this. */
export function truePixelsPerMillimetre(viewport: Size, panel: Size | null): number {
  const known = panel !== null && panel.width > 0 && panel.height > 0 ? panel : usualPanel
  const long = Math.max(known.width, known.height)
  const short = Math.min(known.width, known.height)
  return Math.min(Math.max(viewport.width, viewport.height) / long, Math.min(viewport.width, viewport.height) / short)
}

/** `tall` glass has the question above the answer, `wide` beside it; `low` glass has room for neither much air nor a picture. */
export interface Shape {
  readonly shape: 'tall' | 'wide'
  readonly room: 'usual' | 'low'
}

/** How screens are laid out on an active area of so many millimetres. */
export function shapeOf(area: Size, letters: keyof typeof lowBelow): Shape {
  return { shape: area.height > area.width ? 'tall' : 'wide', room: area.height < lowBelow[letters] ? 'low' : 'usual' }
}

/**
 * Keeps `--mm`, `--glass` (true millimetres, for keys), `data-shape` and `data-room` on the root true while the window changes its size, or the person asks for
 * the lower half (`data-reach="low"`, see `useReach`) or for large letters (`data-text`). Returns the function that stops it.
 */
export function followPanel(panel: Size | null): () => void {
  const root = document.documentElement
  const apply = () => {
    const viewport = { width: window.innerWidth, height: window.innerHeight }
    const scale = pixelsPerMillimetre(viewport, panel)
    const upright = window.innerHeight > window.innerWidth
    const height = window.innerHeight / (upright && root.dataset['reach'] === 'low' ? 2 : 1)
    const area = { width: window.innerWidth / scale, height: height / scale }
    const { shape, room } = shapeOf(area, root.dataset['text'] === 'large' ? 'large' : 'normal')
    root.style.setProperty('--mm', `${scale.toFixed(4)}px`)
    root.style.setProperty('--glass', `${truePixelsPerMillimetre(viewport, panel).toFixed(4)}px`)
    root.dataset['shape'] = shape
    root.dataset['room'] = room
    root.dataset['upright'] = String(upright)
  }
  apply()
  const observer = new MutationObserver(apply)
  observer.observe(root, { attributeFilter: ['data-reach', 'data-text'] })
  window.addEventListener('resize', apply)
  return () => {
    observer.disconnect()
    window.removeEventListener('resize', apply)
  }
}
