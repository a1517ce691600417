import { type Form, formSchema } from '../../shared/procedure/form.ts'

/** The form of a text; null where that is none, which the check of the whole catalogue tells with every mistake. */
export function readForm(text: string): Form | null {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = formSchema.safeParse(json)
  return parsed.success ? parsed.data : null
}
