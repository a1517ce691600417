import type { SpokenLanguage } from '../../shared/spoken-language.ts'
import { all as en } from '../../shared/locales/en/all.ts'
import { all as vi } from '../../shared/locales/vi/all.ts'
import type { Procedure } from '../../shared/procedure/procedure.ts'

/** A sentence that can be recorded: its key names the file. */
export interface Slot {
  readonly key: string
  /** As it stands on the screen; `{{…}}` is where a value comes, which is not recorded. */
  readonly text: string
}

/** What visitors hear; texts of officers and of the development panel are not recorded. */
const heard = ['visitor', 'ui', 'faults', 'keyboard'] as const

/** Every sentence that a visitor can hear in a language: the screens first, then the names in the catalogue. */
export function textSlots(language: SpokenLanguage, procedures: readonly Procedure[]): readonly Slot[] {
  const texts = language === 'en' ? en : vi
  const read = language === 'en' ? 'en' : 'vi'
  const screens = heard.flatMap((namespace) => flatten(texts[namespace], namespace))
  const names = procedures.flatMap((procedure) => [
    { key: `procedure.${procedure.code}.plainName`, text: procedure.plainName[read] },
    ...procedure.parts.map((part) => ({ key: `procedure.${procedure.code}.part.${part.id}`, text: part.name[read] })),
  ])
  const questions = [...new Map(procedures.map(({ form }) => [form.id, form])).values()].flatMap((form) =>
    form.sections.flatMap((section) => [
      { key: `form.${form.id}.${section.id}`, text: section.title[read] },
      ...section.questions.map((question) => ({ key: `form.${form.id}.${question.id}`, text: question.label[read] })),
    ]),
  )
  return oncePerText([...screens, ...names, ...questions])
}

/** The same words need one recording, wherever they stand. */
function oncePerText(slots: readonly Slot[]): readonly Slot[] {
  const seen = new Set<string>()
  return slots.filter(({ text }) => {
    const isNew = !seen.has(text)
    seen.add(text)
    return isNew
  })
}

function flatten(value: unknown, key: string): Slot[] {
  if (typeof value === 'string') return [{ key, text: value }]
  return Object.entries(value as object).flatMap(([name, inner]) => flatten(inner, `${key}.${name}`))
}
