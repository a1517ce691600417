import type { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { CatalogueSource } from '../catalogue/catalogue-source.ts'
import { readCatalogueFiles } from '../catalogue/catalogue-files.ts'
import { withCalledPapers } from './called-papers.ts'
import type { WorkingCopy } from './working-copy.ts'

/**
 * Takes what ships into the working copy: what was never seen before, and what a newer program says of procedures that
 * nobody here has changed. Citizens go on with what was published; a field that differs has to be confirmed again.
 *
 * Of a procedure that somebody has changed, or that asks with a form of the office, only its form may call for papers by
 * now: the parts that ship go with the form that ships.
 */
export function adoptShipped(
  working: WorkingCopy,
  shipped: CatalogueSource,
  { changed, at }: { readonly changed: ReadonlySet<string>; readonly at: string },
): void {
  const { facts, entries } = readCatalogueFiles(shipped)
  const known = new Map(working.all().map((one) => [one.facts.code, one]))
  const files = working.files()
  for (const one of facts) {
    const entry = entries.find(({ code }) => code === one.code)
    if (entry === undefined) continue
    const now = known.get(one.code)
    const hasOwnForm = [now?.entry.form, entry.form].some((id) => files[`forms/${id}.json`] !== undefined)
    if (now === undefined || (now.origin === 'shipped' && !changed.has(one.code) && !hasOwnForm)) {
      if (!isDeepStrictEqual([now?.facts, now?.entry], [one, entry])) working.put(one, entry, 'shipped', at)
      continue
    }
    const form = `forms/${now.entry.form}.json`
    const called = withCalledPapers(now.entry, entry, files[form] ?? shipped.read(form))
    if (!isDeepStrictEqual(called, now.entry)) working.put(now.facts, called, now.origin, at)
  }
}

/** Codes of the procedures in which somebody has put a value or a paper right, as the record tells. */
export function changedByOffice(database: DatabaseSync): ReadonlySet<string> {
  const rowSchema = z.object({ subject: z.string() })
  const rows = database.prepare("SELECT subject FROM record WHERE action = 'changed'").all()
  return new Set(rows.map((row) => rowSchema.parse(row).subject.split(' ')[0] ?? ''))
}
