import { type OtherListName, otherListNames } from '../../shared/procedure/beside-field.ts'
import { withoutProcedures } from './compose-version.ts'
import type { DescribedProcedure } from './described-procedures.ts'
import type { CatalogueTexts } from './published-versions.ts'
import { sameJson } from './same-json.ts'

interface Side {
  readonly texts: CatalogueTexts
  readonly procedures: ReadonlyMap<string, DescribedProcedure>
}

/**
 * The lists beside the procedures that say otherwise in one catalogue than in the other. That they lead to a procedure
 * which only one of the two has is no difference of theirs.
 */
export function otherLists(used: Side, coming: Side): OtherListName[] {
  const [before, after] = [withOnlyShared(used, coming), withOnlyShared(coming, used)]
  const asked = new Set([used, coming].flatMap(({ procedures }) => [...procedures.values()].map(formOf)))
  const forms = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => name.startsWith('forms/') && !asked.has(name),
  )
  return otherListNames.filter((list) =>
    (list === 'forms' ? forms : [`${list}.json`]).some((name) => !sameJson(before[name], after[name])),
  )
}

function withOnlyShared({ texts, procedures }: Side, other: Side): CatalogueTexts {
  return withoutProcedures(texts, new Set([...procedures.keys()].filter((code) => !other.procedures.has(code))))
}

function formOf({ entry }: DescribedProcedure): string {
  return `forms/${entry.form}.json`
}
