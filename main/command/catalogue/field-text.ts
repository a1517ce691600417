import { review } from '../../../shared/locales/en/review.ts'
import type { Text } from '../../../shared/language.ts'
import { moneyText } from '../../../shared/procedure/answer-text.ts'
import type { Form } from '../../../shared/procedure/form.ts'
import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'
import { fillIn } from '../../../shared/receipt/fill-in.ts'
import type { DescribedProcedure } from '../../publishing/described-procedures.ts'

const { values } = review

/** What a reviewer reads of every field at the terminal: all that is confirmed with it, of papers one a line; `form` is null where its file is broken. */
export function fieldText({ facts, entry }: DescribedProcedure, form: Form | null): Record<ReviewFieldName, string> {
  // In the marks of the office, and not of the language of the command: 180.000 is what stands in the law.
  const fee = facts.feeVnd === null ? values.feeByProvince : moneyText(facts.feeVnd, 'vi')
  return {
    name: bothLanguages({ vi: facts.nameVi, en: entry.nameEn }),
    plainName: bothLanguages(entry.plainName),
    field: facts.fieldVi,
    department: facts.departmentNowVi,
    level: fillIn(values.level, { level: String(facts.level) }),
    time: fillIn(values[facts.daysUnit], { count: String(facts.days) }),
    fee: [
      fee,
      `${values.feeNote}: ${facts.feeNote === '' ? values.nothing : facts.feeNote}`,
      `${values.feeWords}: ${entry.feeNote === undefined ? values.nothing : bothLanguages(entry.feeNote)}`,
    ].join('\n'),
    documents: facts.documents
      .map(({ nameVi, copies, original }) => {
        const count = fillIn(original ? values.original : values.copy, { count: String(copies) })
        return `${nameVi} (${count})`
      })
      .join('\n'),
    parts: entry.parts.map(partText).join('\n'),
    form: form === null ? entry.form : `${entry.form}, version ${form.version}: ${form.title.vi}`,
  }
}

/** All of a paper that is confirmed with it, also what only few papers have. */
function partText(part: DescribedProcedure['entry']['parts'][number]): string {
  const { id, document, name, kind, required, condition, howToGet, picture, usualPages } = part
  return [
    `${id}: ${bothLanguages(name)}`,
    ...(document === name.vi ? [] : [`stands for: ${document}`]),
    values.kind[kind],
    required
      ? values.required
      : fillIn(values.onlyIf, { condition: condition === undefined ? '?' : bothLanguages(condition) }),
    ...(howToGet === undefined ? [] : [`where to get it: ${bothLanguages(howToGet)}`]),
    ...(usualPages === undefined ? [] : [`usual pages: ${usualPages}`]),
    `picture: ${picture}`,
  ].join(' · ')
}

function bothLanguages({ vi, en }: Text): string {
  return `${vi} / ${en}`
}
