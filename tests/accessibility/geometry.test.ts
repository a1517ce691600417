import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import '../../renderer/gallery/gallery-window.ts'
import { type Gallery, openGallery } from '../ui/gallery-page.ts'
import { panelNames, type PanelName, panels, pixelsPerMm } from './panels.ts'
import { isLong, languages, type Look, sceneQuery, sizes } from './scene-query.ts'

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
      const measured = await window.measureScreen(asked.least)
      return [...measured, ...window.hearScreen(), ...(asked.walks ? await window.walkByKeys() : [])]
    },
    { query, least, walks },
  )
  return problems.map((problem) => `${scene} · ${look.panel} · ${look.text} · ${look.lang}: ${problem}`)
}

/** One look at every scene. Of several panels, letters or languages each scene has one, by turns. */
interface Round {
  readonly on: readonly PanelName[]
  readonly texts: readonly Look['text'][]
  readonly langs: readonly Look['lang'][]
}

/** Each scene on tall and roomy glass, on wide and low glass in large letters, and on glass between them. */
const short: readonly Round[] = [
  { on: ['upright 21.5″'], texts: sizes, langs: languages },
  { on: ['tablet 10.1″'], texts: ['large'], langs: languages },
  { on: ['lying 21.5″', 'square 19″', 'lower half 21.5″'], texts: sizes, langs: languages },
]

/** Each scene on every panel in every size and language. */
const long: readonly Round[] = panelNames.flatMap((panel) =>
  sizes.flatMap((text) => languages.map((lang) => ({ on: [panel], texts: [text], langs: [lang] }))),
)

const rounds = isLong ? long : short

/** Which of a round's looks a scene has. The numbers of panels, letters and languages turn against each other. */
function lookAt({ texts, langs, on }: Round, panel: PanelName, index: number): Look {
  const text = texts[Math.floor(index / on.length) % texts.length] ?? 'normal'
  return { panel, text, lang: langs[Math.floor(index / on.length) % langs.length] ?? 'vi', contrast: 'normal' }
}

it.each(rounds.map((round) => ({ ...round, name: Object.values(round).join(' · ') })))(
  'every screen has targets, gaps and letters of the least size, cuts nothing, is heard whole, and is reached everywhere by arrows: $name',
  { timeout },
  async (round) => {
    const problems: string[] = []
    for (const [share, panel] of round.on.entries()) {
      const page = await gallery.open(panels[panel].pixels, 'scene=attract')
      for (const [index, scene] of names.entries()) {
        if (index % round.on.length !== share) continue
        // The short form walks a third of the scenes in each round.
        const walks = isLong || index % short.length === rounds.findIndex(({ on }) => on === round.on)
        problems.push(...(await measure(page, scene, lookAt(round, panel, index), walks)))
      }
      await page.close()
    }
    expect(problems).toEqual([])
  },
)
