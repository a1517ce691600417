import type { VersionChanges } from '../../shared/procedure/next-version.ts'
import { type DescribedProcedure, describedProcedures } from './described-procedures.ts'
import type { CatalogueTexts } from './published-versions.ts'
import { differingFields } from './review/compare-with-use.ts'

/** How one catalogue (`coming`) differs from the one before it (`used`), as people see both. */
export function versionChanges(used: CatalogueTexts, coming: CatalogueTexts): VersionChanges {
  const [before, after] = [describedProcedures(used), describedProcedures(coming)]
  const kept = [...after.values()].flatMap((procedure) => {
    const was = before.get(procedure.facts.code)
    if (was === undefined) return []
    const fields = differingFields({ procedure, texts: coming }, { procedure: was, texts: used })
    return [{ procedure, fields: [...fields], isNowReviewed: procedure.facts.reviewed && !was.facts.reviewed }]
  })
  return {
    fresh: listed([...after.values()].filter(({ facts }) => !before.has(facts.code))),
    changed: kept
      .filter(({ fields }) => fields.length > 0)
      .flatMap(({ procedure, fields }) => listed([procedure]).map((one) => ({ ...one, fields }))),
    reviewed: listed(
      kept.filter(({ fields, isNowReviewed }) => fields.length === 0 && isNowReviewed).map((one) => one.procedure),
    ),
    gone: listed([...before.values()].filter(({ facts }) => !after.has(facts.code))),
    otherNationalList: used['national-procedures.json'] !== coming['national-procedures.json'],
  }
}

export function listed(procedures: readonly DescribedProcedure[]): VersionChanges['fresh'] {
  return procedures.map(({ facts }) => ({ code: facts.code, name: facts.nameVi }))
}
