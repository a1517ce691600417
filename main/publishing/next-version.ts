import { isDeepStrictEqual } from 'node:util'
import type { NextVersion } from '../../shared/procedure/next-version.ts'
import { describedProcedures, type DescribedProcedure } from './described-procedures.ts'
import { type CatalogueTexts, textsDigest } from './published-versions.ts'
import { differingFields } from './review/compare-with-use.ts'
import type { WorkingProcedure } from './working-copy.ts'

/** How the version that would be published (`coming`) differs from what people see (`used`), and what it leaves out. */
export function nextVersion(
  working: readonly WorkingProcedure[],
  { used, coming }: { readonly used: CatalogueTexts; readonly coming: CatalogueTexts },
): NextVersion {
  const [before, after] = [describedProcedures(used), describedProcedures(coming)]
  const open = working.filter((one) => {
    const shown = after.get(one.facts.code)
    return !one.reviewed && !one.retired && (one.origin === 'imported' || !isSame(one, shown))
  })
  const isOther = (one: DescribedProcedure) =>
    before.has(one.facts.code) &&
    differingFields({ procedure: one, texts: coming }, { procedure: before.get(one.facts.code), texts: used }).size > 0
  return {
    digest: textsDigest(coming),
    fresh: list([...after.values()].filter(({ facts }) => !before.has(facts.code))),
    changed: list([...after.values()].filter(isOther)),
    gone: list([...before.values()].filter(({ facts }) => !after.has(facts.code))),
    keptAsBefore: list(open.filter(({ facts }) => after.has(facts.code))),
    leftOut: list(open.filter(({ facts }) => !after.has(facts.code))),
    otherNationalList: used['national-procedures.json'] !== coming['national-procedures.json'],
  }
}

function list(procedures: readonly DescribedProcedure[]): NextVersion['fresh'] {
  return procedures.map(({ facts }) => ({ code: facts.code, name: facts.nameVi }))
}

/** Whether a procedure is published as it is worked on; that it is reviewed is no part of it. */
function isSame(one: DescribedProcedure, shown: DescribedProcedure | undefined): boolean {
  return shown !== undefined && isDeepStrictEqual(wordsOf(one), wordsOf(shown))
}

function wordsOf({ facts, entry }: DescribedProcedure): DescribedProcedure {
  return { facts: { ...facts, reviewed: false }, entry }
}
