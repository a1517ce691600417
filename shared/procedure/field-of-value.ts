import type { ReviewFieldName } from './review-field.ts'

/** The field that a value belongs to which the command or the desk can set. */
export const fieldOfValue: Readonly<Record<string, ReviewFieldName>> = {
  nameVi: 'name',
  nameEn: 'name',
  'plainName.vi': 'plainName',
  'plainName.en': 'plainName',
  fieldVi: 'field',
  departmentNowVi: 'department',
  level: 'level',
  days: 'time',
  daysUnit: 'time',
  feeVnd: 'fee',
  feeNote: 'fee',
  'feeNote.vi': 'fee',
  'feeNote.en': 'fee',
  parts: 'parts',
  form: 'form',
}
