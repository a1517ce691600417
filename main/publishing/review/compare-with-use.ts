import type { ListedProcedure } from '../../../shared/contract/review-methods.ts'
import { type ReviewFieldName, reviewFieldNames } from '../../../shared/procedure/review-field.ts'
import type { Trap } from '../../../shared/procedure/trap.ts'
import type { DescribedProcedure } from '../described-procedures.ts'
import type { CatalogueTexts } from '../published-versions.ts'
import type { WorkingProcedure } from '../working-copy.ts'
import { reviewFields } from './reviewed-fields.ts'

/** The fields in which a procedure differs from what citizens see of it, or all of them where they see none of it. */
export function differingFields(
  now: { readonly procedure: DescribedProcedure; readonly texts: CatalogueTexts },
  before: { readonly procedure: DescribedProcedure | undefined; readonly texts: CatalogueTexts },
): ReadonlySet<ReviewFieldName> {
  if (before.procedure === undefined) return new Set(reviewFieldNames)
  const digests = digestsOf(before.procedure, before.texts)
  return new Set(
    [...digestsOf(now.procedure, now.texts)].filter(([name, digest]) => digests.get(name) !== digest).map(([n]) => n),
  )
}

function digestsOf({ facts, entry }: DescribedProcedure, texts: CatalogueTexts): ReadonlyMap<ReviewFieldName, string> {
  const form = texts[`forms/${entry.form}.json`] ?? null
  return new Map(reviewFields(facts, entry, form).map(({ name, digest }) => [name, digest]))
}

/** A line of the reviewer's list. */
export function listedProcedure(
  one: WorkingProcedure,
  texts: CatalogueTexts,
  before: { readonly procedure: DescribedProcedure | undefined; readonly texts: CatalogueTexts },
  traps: readonly Trap[],
): ListedProcedure {
  const { facts, entry, origin, missingFrom, retired, reviewed, confirmed } = one
  const isSame = differingFields({ procedure: one, texts }, before).size === 0
  return {
    code: facts.code,
    name: facts.nameVi,
    plainName: entry.plainName,
    state: before.procedure === undefined ? 'fresh' : isSame ? 'same' : 'changed',
    origin,
    missingFrom,
    retired,
    reviewed,
    confirmed: confirmed.size,
    traps: traps.length,
  }
}
