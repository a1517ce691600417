import type { CatalogueSource } from '../catalogue/catalogue-source.ts'
import { withCalledPapers } from './called-papers.ts'
import { describedProcedures, type DescribedProcedure } from './described-procedures.ts'
import type { CatalogueTexts } from './published-versions.ts'
import type { WorkingCopy, WorkingProcedure } from './working-copy.ts'

/** Files of the catalogue beside procedures, entries and forms. */
export const sharedFiles = [
  'agencies.json',
  'departments.json',
  'fields.json',
  'life-events.json',
  'most-asked.json',
  'national-procedures.json',
  'search-words.json',
] as const

/** All that ships, as the texts of a catalogue's files. */
export function shippedTexts(shipped: CatalogueSource): CatalogueTexts {
  const texts: Record<string, string> = {}
  for (const name of [...sharedFiles, 'procedures.json', 'entries.json']) {
    const text = shipped.read(name)
    if (text !== null) texts[name] = text
  }
  for (const name of shipped.formNames() ?? []) texts[`forms/${name}`] = shipped.read(`forms/${name}`) ?? ''
  return texts
}

/**
 * The working copy as the files of a catalogue, where `last` is what was published last, or what ships.
 *
 * Retired procedures are left out. What was imported or changed and nobody has reviewed to the end stays as it was in
 * `last`. Where it was not there, it is left out, but for what ships: that is shown in a demonstration, marked as not
 * reviewed. A form that was taken in waits too, until it is confirmed with one of its procedures.
 * Papers that a form of today asks for are called for by it, in what stays as it was too (`called-papers.ts`).
 * With `unreviewed` all of it stands as it is now, for a preview. Lists that lead to a procedure which is left out lose
 * it, so that no screen leads nowhere.
 */
export function composeVersion(
  working: WorkingCopy,
  { shipped, last }: { readonly shipped: CatalogueTexts; readonly last: CatalogueTexts },
  options: { readonly unreviewed: boolean },
): CatalogueTexts {
  const before = describedProcedures(last)
  const asShipped = last === shipped ? before : describedProcedures(shipped)
  const all = working.all()
  const texts: Record<string, string> = { ...shipped, ...working.files() }
  if (!options.unreviewed) Object.assign(texts, formsToKeep(all, working.files(), last))
  const procedures = all
    .filter(({ retired }) => !retired)
    .flatMap((one) => shownOf(one, before, options))
    .map(({ facts, entry }) => {
      const model = asShipped.get(facts.code)?.entry
      const form = texts[`forms/${entry.form}.json`] ?? null
      return { facts, entry: model === undefined ? entry : withCalledPapers(entry, model, form) }
    })
  const kept = new Set(procedures.map(({ facts }) => facts.code))
  const leftOut = new Set(all.map(({ facts }) => facts.code).filter((code) => !kept.has(code)))
  texts['procedures.json'] = JSON.stringify(procedures.map(({ facts }) => facts))
  texts['entries.json'] = JSON.stringify(procedures.map(({ entry }) => entry))
  return withoutProcedures(texts, leftOut)
}

/** A catalogue whose lists lead to none of these procedures. */
export function withoutProcedures(catalogue: CatalogueTexts, leftOut: ReadonlySet<string>): CatalogueTexts {
  const texts: Record<string, string> = { ...catalogue }
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

function shownOf(
  { facts, entry, origin, reviewed }: WorkingProcedure,
  before: ReadonlyMap<string, DescribedProcedure>,
  { unreviewed }: { readonly unreviewed: boolean },
): DescribedProcedure[] {
  const asItIs = { facts: { ...facts, reviewed }, entry }
  if (unreviewed || reviewed) return [asItIs]
  const asItWas = before.get(facts.code)
  if (asItWas !== undefined) return [asItWas]
  return origin === 'shipped' ? [asItIs] : []
}

/** Texts of `last` in place of forms that were taken in and that nobody has confirmed with a procedure that uses them. */
function formsToKeep(
  all: readonly WorkingProcedure[],
  files: Readonly<Record<string, string>>,
  last: CatalogueTexts,
): CatalogueTexts {
  const confirmed = new Set(
    all.filter((one) => one.confirmed.has('form')).map(({ entry }) => `forms/${entry.form}.json`),
  )
  return Object.fromEntries(
    Object.keys(files).flatMap((name) => {
      const asItWas = last[name]
      return name.startsWith('forms/') && asItWas !== undefined && !confirmed.has(name) ? [[name, asItWas]] : []
    }),
  )
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
