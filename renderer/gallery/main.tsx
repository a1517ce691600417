import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { all as vi } from '../../shared/locales/vi/all.ts'
import { replaceTexts, startI18n } from '../ui/i18n.ts'
import { fetchLaterParts } from '../ui/later-part.ts'
import { rememberHand } from '../ui/keys/last-hand.ts'
import { followPanel } from '../ui/panel.ts'
import { Gallery } from './gallery.tsx'
import { journeyScenes } from './journey/journey-scenes.tsx'
import type { Scene } from './journey/journey-scene.tsx'
import { hearScreen } from './hear-screen.ts'
import { lengthenWords } from './lengthen.ts'
import './gallery-window.ts'
import { measureScreen } from './measure-screen.ts'
import { settled } from './settled.ts'
import { walkByKeys } from './walk-by-keys.ts'

/**
 * Development only, `npx vite renderer` and then /gallery/: every screen of the product and every part of the design
 * system, as an address says:
 *
 * `?scene=review&lang=en&text=large&contrast=high&hand=left&reach=low&training=1&typing=vni&panel=217x136`
 *
 * `lang=long` is Vietnamese made 40 % longer. Tests change the scene in place by `showScene`.
 */
startI18n('vi')
// The library writes into what it is given: this copy stays as it was.
const words = structuredClone(vi)
const container = document.getElementById('root')
if (container === null) throw new Error('the gallery has no root element')
const root = createRoot(container)
// Screens that are looked at are there at once, as on a kiosk that has stood for a moment.
const whole = fetchLaterParts(() => Promise.resolve())
let stopFollowing = () => undefined as void

window.measureScreen = measureScreen
window.hearScreen = hearScreen
window.walkByKeys = walkByKeys
window.settled = settled
window.sceneNames = Object.keys(journeyScenes)
window.showScene = async (text) => {
  await whole
  const query = new URLSearchParams(text)
  const [width = 0, height = 0] = (query.get('panel') ?? '').split('x').map(Number)
  stopFollowing()
  stopFollowing = followPanel(width > 0 && height > 0 ? { width, height } : null)
  replaceTexts(query.get('lang') === 'long' ? lengthenWords(words) : words)
  // What a test did with the scene before leaves no trace: a person touches.
  rememberHand('glass')
  flushSync(() => root.render(<Gallery query={query} />))
  await settled()
  const scene: Scene | undefined = journeyScenes[query.get('scene') ?? '']
  for (const selector of scene?.touches ?? []) {
    const touched = await appearing(selector)
    if (touched === null) throw new Error(`${query.get('scene')}: nothing to touch at ${selector}`)
    if (touched instanceof HTMLInputElement) touched.focus()
    else touched.click()
    await settled()
  }
}
/** What a touch before has brought up, also when a picture had to be made for it first. */
async function appearing(selector: string): Promise<HTMLElement | null> {
  for (let round = 0; round < 50; round += 1) {
    const found = document.querySelector<HTMLElement>(selector)
    if (found !== null) return found
    await settled()
  }
  return null
}

void window.showScene(location.search)
