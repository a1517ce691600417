export interface Size {
  readonly width: number
  readonly height: number
}

/** What the layout needs at least, in millimetres. A smaller panel gets everything smaller, in proportion. */
const leastLandscape: Size = { width: 260, height: 160 }
const leastPortrait: Size = { width: 180, height: 280 }

/** Glass lower than this, in millimetres, gets less air (`data-room="low"` on the root). */
const lowBelow = 200

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

/** Keeps `--mm`, `--glass` (true millimetres, for keys) and `data-room` on the root true while the window changes its size. Returns the function that stops it. */
export function followPanel(panel: Size | null): () => void {
  const apply = () => {
    const viewport = { width: window.innerWidth, height: window.innerHeight }
    const scale = pixelsPerMillimetre(viewport, panel)
    const root = document.documentElement
    root.style.setProperty('--mm', `${scale.toFixed(4)}px`)
    root.style.setProperty('--glass', `${truePixelsPerMillimetre(viewport, panel).toFixed(4)}px`)
    root.dataset.room = window.innerHeight / scale < lowBelow ? 'low' : 'usual'
  }
  apply()
  window.addEventListener('resize', apply)
  return () => window.removeEventListener('resize', apply)
}
