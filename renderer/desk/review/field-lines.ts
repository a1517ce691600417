import type { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/assert-never.ts'
import type { ReviewValues } from '../../../shared/contract/review-methods.ts'
import type { Language, Text } from '../../../shared/language.ts'
import { moneyText } from '../../../shared/procedure/answer-text.ts'
import type { ReviewFieldName } from '../../../shared/procedure/review-field.ts'

type Words = ReturnType<typeof useTranslation<'review'>>['t']

/** What is confirmed is confirmed in both languages, so both are seen; English that repeats the Vietnamese once. */
const inBoth = ({ vi, en }: Text) => (vi === en ? vi : `${vi} / ${en}`)

/** What one field of a procedure says, a line for each thing that can differ. */
export function fieldLines(name: ReviewFieldName, values: ReviewValues, t: Words, language: Language): string[] {
  // What nobody has written is seen too: else old and new differ by a line that only one of them has.
  const labelled = (label: string, value: string) => `${label}: ${value === '' ? t('values.nothing') : value}`
  const both = ({ vi, en }: Text) => [labelled(t('values.vi'), vi), labelled(t('values.en'), en)]
  switch (name) {
    case 'name':
      return both({ vi: values.nameVi, en: values.nameEn })
    case 'plainName':
      return both(values.plainName)
    case 'field':
      return [values.fieldVi]
    case 'department':
      return [values.departmentNowVi]
    case 'level':
      return [t('values.level', { level: values.level })]
    case 'time':
      return [t(`values.${values.daysUnit}`, { count: values.days })]
    case 'fee':
      return [
        values.feeVnd === null
          ? t('values.feeByProvince')
          : values.feeVnd === 0
            ? t('values.feeFree')
            : moneyText(values.feeVnd, language),
        labelled(t('values.feeNote'), values.feeNote),
        labelled(t('values.feeWords'), values.feeWords?.vi ?? ''),
        labelled(t('values.feeWordsEn'), values.feeWords?.en ?? ''),
      ]
    case 'documents':
      return values.documents.map(
        ({ nameVi, copies, original }) =>
          `${nameVi} – ${t(original ? 'values.original' : 'values.copy', { count: copies })}`,
      )
    case 'parts':
      return values.parts.map(({ name: part, kind, required, condition }) =>
        [
          inBoth(part),
          t(`values.kind.${kind}`),
          required
            ? t('values.required')
            : t('values.onlyIf', { condition: condition === undefined ? '…' : inBoth(condition) }),
        ].join(' – '),
      )
    case 'form':
      return [t('values.form', { title: values.formTitle[language], number: values.formVersion })]
    default:
      return assertNever(name)
  }
}
