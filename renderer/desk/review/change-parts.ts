import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodInput } from '../../../shared/contract/method.ts'
import type { BesideFieldName } from '../../../shared/procedure/beside-field.ts'
import type { NextVersion, VersionChanges } from '../../../shared/procedure/next-version.ts'
import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'

/** What is compared: the version that would be published, or one that was. */
export type Compared = MethodInput<Contract['review.comparedProcedure']>['of']

export const changeParts = [
  'fresh',
  'changed',
  'reviewed',
  'unreviewed',
  'gone',
  'besideFields',
  'keptAsBefore',
  'leftOut',
] as const
export type ChangePart = (typeof changeParts)[number]

/** A procedure of one part; `fields` only where some of them differ. */
export interface ChangedProcedure {
  readonly code: string
  readonly name: string
  readonly fields?: readonly ReviewFieldName[]
  /** What differs beside them, of the part that is about it. */
  readonly beside?: readonly BesideFieldName[]
}

/** The parts of a comparison that hold anything, in the order in which they are read. */
export function partsOf(
  changes: VersionChanges | NextVersion,
): { readonly part: ChangePart; readonly procedures: readonly ChangedProcedure[] }[] {
  const lists: Partial<Record<ChangePart, readonly ChangedProcedure[]>> = changes
  return changeParts
    .map((part) => ({ part, procedures: lists[part] ?? [] }))
    .filter(({ procedures }) => procedures.length > 0)
}

/** Whether both say the same. What nobody has reviewed to the end changes nothing. */
export function isSame(changes: VersionChanges): boolean {
  const { otherNationalList, fresh, changed, reviewed, unreviewed, gone, besideFields, otherLists } = changes
  const lists = [fresh, changed, reviewed, unreviewed, gone, besideFields, otherLists]
  return !otherNationalList && lists.every((list) => list.length === 0)
}
