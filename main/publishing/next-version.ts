import { isDeepStrictEqual } from 'node:util'
import type { NextVersion } from '../../shared/procedure/next-version.ts'
import { type DescribedProcedure, describedProcedures } from './described-procedures.ts'
import { type CatalogueTexts, textsDigest } from './published-versions.ts'
import { listed, versionChanges } from './version-changes.ts'
import type { WorkingProcedure } from './working-copy.ts'

/** How the version that would be published (`coming`) differs from what holds without it (`used`), and what it leaves out. */
export function nextVersion(
  working: readonly WorkingProcedure[],
  { used, coming, nothingNew }: Pick<NextVersion, 'nothingNew'> & Readonly<Record<'used' | 'coming', CatalogueTexts>>,
): NextVersion {
  const after = describedProcedures(coming)
  const open = working.filter((one) => {
    const shown = after.get(one.facts.code)
    return !one.reviewed && !one.retired && (one.origin === 'imported' || !isSame(one, shown))
  })
  return {
    ...versionChanges(used, coming),
    digest: textsDigest(coming),
    nothingNew,
    keptAsBefore: listed(open.filter(({ facts }) => after.has(facts.code))),
    leftOut: listed(open.filter(({ facts }) => !after.has(facts.code))),
  }
}

/** Whether a procedure is published as it is worked on; that it is reviewed is no part of it. */
function isSame(one: DescribedProcedure, shown: DescribedProcedure | undefined): boolean {
  return shown !== undefined && isDeepStrictEqual(wordsOf(one), wordsOf(shown))
}

function wordsOf({ facts, entry }: DescribedProcedure): DescribedProcedure {
  return { facts: { ...facts, reviewed: false }, entry }
}
