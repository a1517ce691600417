import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import '../../renderer/gallery/gallery-window.ts'
import { type Gallery, openGallery } from '../ui/gallery-page.ts'
import { panelNames, type PanelName, panels, pixelsPerMm } from './panels.ts'
import { isLong, languages, type Look, sceneQuery, sizes, turn } from './scene-query.ts'

/** Capitals of all text, in millimetres: ADA 707 and EN 301 549, and the large mode for 0.7° at 60 cm. */
const capitals = { normal: 4.8, large: 7.3 } as const

const timeout = 900_000

let gallery: Gallery
let names: readonly string[]
beforeAll(async () => {
  gallery = await openGallery()
  const page = await gallery.open(panels['upright 21.5″'].pixels, 'scene=attract')
  names = await page.evaluate(() => window.sceneNames)
  await page.close()
})
afterAll(() => gallery.close())

async function measure(page: Page, scene: string, look: Look, walks: boolean): Promise<string[]> {
  const least = { pixelsPerMm: pixelsPerMm(look.panel), capital: capitals[look.text] }
  const query = sceneQuery(scene, look)
  const problems = await page.evaluate(
    async (asked) => {
      await window.showScene(asked.query)
      return [...(await window.measureScreen(asked.least)), ...(asked.walks ? await window.walkByKeys() : [])]
    },
    { query, least, walks },
  )
  return problems.map((problem) => `${scene} · ${look.lang}: ${problem}`)
}

/** The two ends, tall and roomy and wide and low; the panels between them are measured in the long form. */
const ends: readonly PanelName[] = ['upright 21.5″', 'tablet 10.1″']
const measured = isLong ? panelNames : ends

/** Letters and languages of one round over all scenes of a panel; the long form has a round for each pair of them. */
function roundsOn(panel: PanelName): readonly (readonly [Look['text'], Look['lang'] | 'in turn'])[] {
  if (isLong) return sizes.flatMap((text) => languages.map((lang) => [text, lang] as const))
  return (panel === 'upright 21.5″' ? sizes : (['large'] as const)).map((text) => [text, 'in turn'] as const)
}

/** The short form turns the languages and takes the letters of every panel at their largest, where room is scarcest. */
describe.each(measured)('every screen on %s', (panel: PanelName) => {
  it.each(roundsOn(panel))(
    'has targets, gaps and %s letters of the least size, %s, cuts nothing, and is reached everywhere by arrows',
    { timeout },
    async (text, round) => {
      const page = await gallery.open(panels[panel].pixels, 'scene=attract')
      const problems: string[] = []
      for (const [index, scene] of names.entries()) {
        const shift = panelNames.indexOf(panel) + sizes.indexOf(text)
        // The short form has three rounds and walks a third of the scenes in each.
        const walks = isLong || index % 3 === measured.indexOf(panel) + sizes.indexOf(text)
        for (const lang of round === 'in turn' ? turn(languages, index + shift) : [round]) {
          problems.push(...(await measure(page, scene, { panel, text, lang, contrast: 'normal' }, walks)))
        }
      }
      await page.close()
      expect(problems).toEqual([])
    },
  )
})
