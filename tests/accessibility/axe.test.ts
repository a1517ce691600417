import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as Axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import '../../renderer/gallery/gallery-window.ts'
import { type Gallery, openGallery } from '../ui/gallery-page.ts'
import { panelNames, type PanelName, panels } from './panels.ts'
import { contrasts, isLong, languages, type Look, sceneQuery, sizes, turn } from './scene-query.ts'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * All rules of WCAG 2.0 to 2.2 on levels A and AA; `target-size` is off unless it is named.
 *
 * The practice mark across the screen is left out: it is faint by design, and the head says the same in words.
 */
const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  // No rule of these asks for style sheets or sounds.
  preload: false,
} satisfies Axe.RunOptions

/** High contrast changes colours and nothing else: only what is said of colours is asked there again. */
const ofColours = {
  ...options,
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} satisfies Axe.RunOptions

const timeout = 900_000

/** Tall and roomy, wide and low; the panels between them are looked at in the long form. */
const measured: readonly PanelName[] = isLong ? panelNames : ['upright 21.5″', 'tablet 10.1″']

let gallery: Gallery
beforeAll(async () => {
  gallery = await openGallery()
})
afterAll(() => gallery.close())

async function violations(page: Page, scene: string, look: Look): Promise<string[]> {
  const found = await page.evaluate(
    async (asked) => {
      await window.showScene(asked.query)
      const { axe } = window as unknown as { axe: typeof Axe }
      const { violations: all } = await axe.run({ exclude: [['.watermark']] }, asked.options)
      return all.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    },
    { query: sceneQuery(scene, look), options: look.contrast === 'high' ? ofColours : options },
  )
  return found.map((problem) => `${scene} · ${look.lang} · ${look.text} · ${look.panel}: ${problem}`)
}

/** The short form turns languages and sizes on two panels; every screen is looked at in both contrasts. */
describe.each(contrasts)('every screen in %s contrast', (contrast) => {
  it.each(measured)('breaks no rule of WCAG 2.2 A and AA: a share on %s', { timeout }, async (panel) => {
    const page = await gallery.open(panels[panel].pixels, 'scene=attract')
    await page.addScriptTag({ content: source })
    const names = await page.evaluate(() => window.sceneNames)
    const problems: string[] = []
    for (const [index, scene] of names.entries()) {
      const place = index + contrasts.indexOf(contrast)
      if (!turn(measured, place).includes(panel)) continue
      // Upright panels turn the sizes; the low one is looked at where room is scarcest.
      const shown = panel === 'upright 21.5″' ? turn(sizes, Math.floor(place / measured.length)) : (['large'] as const)
      for (const text of isLong ? sizes : shown) {
        for (const lang of turn(languages, place)) {
          problems.push(...(await violations(page, scene, { panel, text, lang, contrast })))
        }
      }
    }
    await page.close()
    expect(problems).toEqual([])
  })
})
