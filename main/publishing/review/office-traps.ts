import type { Trap } from '../../../shared/procedure/trap.ts'
import { uncalledPapers } from '../called-papers.ts'
import { describedProcedures, type DescribedProcedure } from '../described-procedures.ts'
import type { CatalogueTexts } from '../published-versions.ts'
import { trapsOf } from './traps.ts'

/**
 * What to look at twice in any procedure of the working copy (`texts`), beside what ships and what citizens see (`used`).
 */
export function officeTraps(parts: {
  readonly texts: CatalogueTexts
  readonly used: CatalogueTexts
  readonly shipped: ReadonlyMap<string, DescribedProcedure>
}): (one: DescribedProcedure) => readonly Trap[] {
  const models = [parts.shipped, describedProcedures(parts.used)]
  return ({ facts, entry }) => {
    const entries = models.map((model) => model.get(facts.code)?.entry).filter((model) => model !== undefined)
    return trapsOf(facts, entry, uncalledPapers(entry, entries, parts.texts[`forms/${entry.form}.json`] ?? null))
  }
}
