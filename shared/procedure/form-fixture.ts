import { type Form, formSchema } from './form.ts'

/** Words that a test does not look at. */
export const anyWords = { vi: 'x', en: 'x' }

/** A form of one section, or of the sections that `more` has instead. */
export function fixtureForm(questions: readonly object[], more: object = {}): Form {
  return formSchema.parse({
    id: 'sample',
    version: 1,
    title: anyWords,
    source: 'sample',
    sections: [{ id: 'a', title: anyWords, questions }],
    ...more,
  })
}
