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
