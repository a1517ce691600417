import { createHash } from 'node:crypto'
import type { Entry, Facts } from '../../catalogue/resource-schemas.ts'

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

export interface ReviewField {
  readonly name: ReviewFieldName
  /** What is confirmed, for people to read. */
  readonly value: string
  /** Changes whenever anything of the field does: a confirmation holds for exactly this. */
  readonly digest: string
}

const field = (name: ReviewFieldName, value: string, more: unknown = null): ReviewField => ({
  name,
  value,
  digest: createHash('sha256')
    .update(JSON.stringify([name, value, more]))
    .digest('hex')
    .slice(0, 32),
})

export function reviewFields(facts: Facts, entry: Entry): readonly ReviewField[] {
  const fee = facts.feeVnd === null ? 'set by the province' : `${facts.feeVnd} đồng`
  return [
    field('name', `${facts.nameVi} / ${entry.nameEn}`),
    field('plainName', `${entry.plainName.vi} / ${entry.plainName.en}`),
    field('field', facts.fieldVi),
    field('department', facts.departmentNowVi),
    field('level', String(facts.level)),
    field('time', `${facts.days} ${facts.daysUnit} days`),
    field(
      'fee',
      [fee, facts.feeNote, entry.feeNote?.vi ?? ''].filter((part) => part !== '').join(' · '),
      entry.feeNote,
    ),
    field(
      'documents',
      facts.documents
        .map(({ nameVi, copies, original }) => `${nameVi} (${copies} ${original ? 'original' : 'copy'})`)
        .join('\n'),
    ),
    field(
      'parts',
      entry.parts
        .map(({ id, kind, required, condition }) =>
          [id, kind, required ? 'required' : `only: ${condition?.vi ?? '?'}`].join(' · '),
        )
        .join('\n'),
      entry.parts,
    ),
    field('form', entry.form),
  ]
}
