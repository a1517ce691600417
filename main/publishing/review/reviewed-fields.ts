import { createHash } from 'node:crypto'
import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'
import type { Entry, Facts } from '../../catalogue/resource-schemas.ts'

export interface ReviewField {
  readonly name: ReviewFieldName
  /** Changes whenever anything of the field does: a confirmation holds for exactly this. */
  readonly digest: string
}

/**
 * `value` stands as the first version wrote it, whatever people read today: other words for the same would call every
 * confirmation off.
 */
const field = (name: ReviewFieldName, value: string, more: unknown = null): ReviewField => ({
  name,
  digest: createHash('sha256')
    .update(JSON.stringify([name, value, more]))
    .digest('hex')
    .slice(0, 32),
})

/** `form` is the text of its form where the office has taken one in: whoever confirms the form confirms that text. */
export function reviewFields(facts: Facts, entry: Entry, form: string | null = null): readonly ReviewField[] {
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
    field('form', entry.form, form),
  ]
}
