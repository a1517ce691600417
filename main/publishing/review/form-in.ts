import type { Form } from '../../../shared/procedure/form.ts'
import type { CatalogueTexts } from '../published-versions.ts'
import { readForm } from '../read-form.ts'

/** A form of a catalogue by its id; null where there is none, or it is broken. */
export function formIn(texts: CatalogueTexts, id: string): Form | null {
  const text = texts[`forms/${id}.json`]
  return text === undefined ? null : readForm(text)
}
