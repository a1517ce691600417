import { panels, type PanelName } from './panels.ts'

/** How a scene is shown. `long` is Vietnamese made 40 % longer. */
export interface Look {
  readonly panel: PanelName
  readonly text: 'normal' | 'large'
  readonly lang: 'vi' | 'en' | 'long'
  readonly contrast: 'normal' | 'high'
}

export const languages = ['vi', 'en', 'long'] as const
export const sizes = ['normal', 'large'] as const
export const contrasts = ['normal', 'high'] as const

/** The gallery's query for one scene. */
export function sceneQuery(scene: string, { panel, text, lang, contrast }: Look): string {
  const { millimetres, ...more } = panels[panel]
  const reach = 'reach' in more ? more.reach : 'whole'
  return new URLSearchParams({
    scene,
    text,
    lang,
    contrast,
    reach,
    panel: `${millimetres.width}x${millimetres.height}`,
  }).toString()
}

/** `MOTCUA_ACCESS=long`: everything with everything, in place of a rotation. */
export const isLong = process.env['MOTCUA_ACCESS'] === 'long'

/** One of a few by turns in the short form, all in the long one. */
export function turn<Value>(values: readonly Value[], number: number): readonly Value[] {
  const value = values[number % values.length]
  return isLong || value === undefined ? values : [value]
}
