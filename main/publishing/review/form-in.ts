import { type Form, formSchema } from '../../../shared/procedure/form.ts'
import type { CatalogueTexts } from '../published-versions.ts'

/** A form of a catalogue by its id; null where there is none, or it is broken. */
export function formIn(texts: CatalogueTexts, id: string): Form | null {
  const text = texts[`forms/${id}.json`]
  const parsed = text === undefined ? null : formSchema.safeParse(JSON.parse(text))
  return parsed?.success === true ? parsed.data : null
}
