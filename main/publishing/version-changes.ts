import { isDeepStrictEqual } from 'node:util'
import { besideFieldNames } from '../../shared/procedure/beside-field.ts'
import type { VersionChanges } from '../../shared/procedure/next-version.ts'
import { type DescribedProcedure, describedProcedures } from './described-procedures.ts'
import { otherLists } from './other-lists.ts'
import type { CatalogueTexts } from './published-versions.ts'
import { differingFields } from './review/compare-with-use.ts'
import { sameJson } from './same-json.ts'

const nationalList = 'national-procedures.json'

/** How one catalogue (`coming`) differs from the one before it (`used`), as people see both. */
export function versionChanges(used: CatalogueTexts, coming: CatalogueTexts): VersionChanges {
  const [before, after] = [describedProcedures(used), describedProcedures(coming)]
  const kept = [...after.values()].flatMap((procedure) => {
    const was = before.get(procedure.facts.code)
    if (was === undefined) return []
    const fields = differingFields({ procedure, texts: coming }, { procedure: was, texts: used })
    const beside = besideFieldNames.filter((name) => !isDeepStrictEqual(was.facts[name], procedure.facts[name]))
    const [isReviewed, wasReviewed] = [procedure.facts.reviewed, was.facts.reviewed]
    return [{ procedure, fields: [...fields], beside, isReviewed, wasReviewed }]
  })
  return {
    fresh: listed([...after.values()].filter(({ facts }) => !before.has(facts.code))),
    changed: kept
      .filter(({ fields }) => fields.length > 0)
      .flatMap(({ procedure, fields }) => listed([procedure]).map((one) => ({ ...one, fields }))),
    reviewed: listed(
      kept
        .filter(({ fields, isReviewed, wasReviewed }) => fields.length === 0 && isReviewed && !wasReviewed)
        .map((one) => one.procedure),
    ),
    unreviewed: listed(kept.filter((one) => one.wasReviewed && !one.isReviewed).map((one) => one.procedure)),
    gone: listed([...before.values()].filter(({ facts }) => !after.has(facts.code))),
    besideFields: kept
      .filter(({ beside }) => beside.length > 0)
      .flatMap(({ procedure, beside }) => listed([procedure]).map((one) => ({ ...one, beside }))),
    otherLists: otherLists({ texts: used, procedures: before }, { texts: coming, procedures: after }),
    otherNationalList: !sameJson(used[nationalList], coming[nationalList]),
  }
}

export function listed(procedures: readonly DescribedProcedure[]): VersionChanges['fresh'] {
  return procedures.map(({ facts }) => ({ code: facts.code, name: facts.nameVi }))
}
