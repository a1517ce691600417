import type { CatalogueSource } from '../catalogue/catalogue-source.ts'
import type { CatalogueTexts } from './published-versions.ts'
import type { WorkingCopy, WorkingProcedure } from './working-copy.ts'

/** Files of the catalogue beside procedures, entries and forms. */
const sharedFiles = [
  'agencies.json',
  'departments.json',
  'fields.json',
  'life-events.json',
  'most-asked.json',
  'national-procedures.json',
  'search-words.json',
] as const

/**
 * The working copy as the files of a catalogue.
 *
 * Left out are retired procedures, and imported ones that nobody has reviewed to the end: with `unreviewed` they stay,
 * for a preview. Lists that lead to a procedure which is left out lose it, so that no screen leads nowhere.
 */
export function composeVersion(
  working: WorkingCopy,
  shipped: CatalogueSource,
  options: { readonly unreviewed: boolean },
): CatalogueTexts {
  const shown = (one: WorkingProcedure): boolean =>
    !one.retired && (options.unreviewed || one.reviewed || one.origin === 'shipped')
  const all = working.all()
  const procedures = all.filter(shown)
  const leftOut = new Set(all.filter((one) => !shown(one)).map(({ facts }) => facts.code))
  const texts: Record<string, string> = {}
  for (const name of sharedFiles) {
    const text = shipped.read(name)
    if (text !== null) texts[name] = text
  }
  for (const name of shipped.formNames() ?? []) texts[`forms/${name}`] = shipped.read(`forms/${name}`) ?? ''
  Object.assign(texts, working.files())
  texts['procedures.json'] = JSON.stringify(procedures.map(({ facts, reviewed }) => ({ ...facts, reviewed })))
  texts['entries.json'] = JSON.stringify(procedures.map(({ entry }) => entry))
  rewrite<string[]>(texts, 'most-asked.json', (list) => list.filter((code) => !leftOut.has(code)))
  rewrite<{ procedureCodes: string[] }[]>(texts, 'life-events.json', (events) =>
    events
      .map((event) => ({ ...event, procedureCodes: event.procedureCodes.filter((code) => !leftOut.has(code)) }))
      .filter(({ procedureCodes }) => procedureCodes.length > 0),
  )
  rewrite<{ synonyms: { code: string }[] }>(texts, 'search-words.json', (words) => ({
    ...words,
    synonyms: words.synonyms.filter(({ code }) => !leftOut.has(code)),
  }))
  return texts
}

/** What can't be read as JSON is left as it is: the check of the whole catalogue names it. */
function rewrite<Value>(texts: Record<string, string>, name: string, change: (value: Value) => Value): void {
  const text = texts[name]
  if (text === undefined) return
  try {
    texts[name] = JSON.stringify(change(JSON.parse(text) as Value))
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error
  }
}
