/** What a person confirms one by one before a procedure may be shown. */
export const reviewFieldNames = [
  'name',
  'plainName',
  'field',
  'department',
  'level',
  'time',
  'fee',
  'documents',
  'parts',
  'form',
] as const
export type ReviewFieldName = (typeof reviewFieldNames)[number]

/** A field as somebody has seen it: the digest changes with anything of the field. */
export interface SeenField {
  readonly name: ReviewFieldName
  readonly digest: string
}
