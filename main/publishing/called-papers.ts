import type { Entry } from '../catalogue/resource-schemas.ts'
import { readForm } from './read-form.ts'

/**
 * An entry whose papers that its form asks for (`file`) are called for by the form alone, as in the entry that ships.
 *
 * A data folder keeps entries, in its working copy and in its versions, from before a shipped form asked for a paper.
 * Beside the form of today such a paper would be asked for twice. The office's own words for it stay; who needs it is
 * what the form decides by now. Where the office has taken in a `form` of its own that does not ask, nothing changes.
 */
export function withCalledPapers(entry: Entry, shipped: Entry, form: string | null): Entry {
  const called = shipped.parts.filter(({ kind }) => kind === 'called')
  const documents = new Set(entry.parts.map(({ document }) => document))
  const standIns = entry.parts.map((part) =>
    part.kind === 'called'
      ? undefined
      : // An id may have been given to another paper since; a document that was renamed is known by its id alone.
        called.find(({ id, document }) => document === part.document || (id === part.id && !documents.has(document))),
  )
  if (form === null || standIns.every((one) => one === undefined)) return entry
  const asked = askedFor(form)
  const parts = entry.parts.map((part, at) => {
    const standIn = standIns[at]
    return standIn !== undefined && asked.has(standIn.id)
      ? { ...standIn, document: part.document, name: part.name }
      : part
  })
  return { ...entry, parts }
}

/**
 * Official names of papers that the form of an entry goes on asking for though none of its parts stands for them, as one
 * does in a `model`: in what ships, or in what citizens see.
 *
 * A form may ask for a paper that no procedure lists, as the general application does; that alone says nothing.
 */
export function uncalledPapers(entry: Entry, models: readonly Entry[], form: string | null): readonly string[] {
  const missing = models.flatMap((model) => {
    const now = withCalledPapers(entry, model, form)
    const stands = new Set(now.parts.filter(({ kind }) => kind === 'called').map(({ id }) => id))
    return model.parts.filter(({ id, kind }) => kind === 'called' && !stands.has(id))
  })
  if (missing.length === 0 || form === null) return []
  const asked = askedFor(form)
  return [...new Set(missing.filter(({ id }) => asked.has(id)).map(({ document }) => document))]
}

/** Ids of the papers that a form asks for; none where it is broken. */
function askedFor(form: string): ReadonlySet<string> {
  const questions = readForm(form)?.sections.flatMap((section) => section.questions) ?? []
  return new Set(questions.filter(({ type }) => type === 'file').map(({ id }) => id))
}
