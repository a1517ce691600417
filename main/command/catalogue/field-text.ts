import { review } from '../../../shared/locales/en/review.ts'
import { moneyText } from '../../../shared/procedure/answer-text.ts'
import type { Form } from '../../../shared/procedure/form.ts'
import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'
import { fillIn } from '../../../shared/receipt/fill-in.ts'
import type { DescribedProcedure } from '../../publishing/described-procedures.ts'

const { values } = review

/** What a reviewer reads of every field at the terminal, of papers one a line; `form` is null where its file is broken. */
export function fieldText({ facts, entry }: DescribedProcedure, form: Form | null): Record<ReviewFieldName, string> {
  // In the marks of the office, and not of the language of the command: 180.000 is what stands in the law.
  const fee = facts.feeVnd === null ? values.feeByProvince : moneyText(facts.feeVnd, 'vi')
  const feeWords = entry.feeNote === undefined ? '' : `${entry.feeNote.vi} / ${entry.feeNote.en}`
  return {
    name: `${facts.nameVi} / ${entry.nameEn}`,
    plainName: `${entry.plainName.vi} / ${entry.plainName.en}`,
    field: facts.fieldVi,
    department: facts.departmentNowVi,
    level: fillIn(values.level, { level: String(facts.level) }),
    time: fillIn(values[facts.daysUnit], { count: String(facts.days) }),
    fee: [...new Set([fee, facts.feeNote, feeWords])].filter((words) => words !== '').join(' · '),
    documents: facts.documents
      .map(({ nameVi, copies, original }) => {
        const count = fillIn(original ? values.original : values.copy, { count: String(copies) })
        return `${nameVi} (${count})`
      })
      .join('\n'),
    parts: entry.parts
      .map(({ id, name, kind, required, condition }) =>
        [
          `${id}: ${name.vi} / ${name.en}`,
          values.kind[kind],
          required ? values.required : fillIn(values.onlyIf, { condition: condition?.vi ?? '?' }),
        ].join(' · '),
      )
      .join('\n'),
    form: form === null ? entry.form : `${entry.form}, version ${form.version}: ${form.title.vi}`,
  }
}
