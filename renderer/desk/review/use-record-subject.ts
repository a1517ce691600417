import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/assert-never.ts'
import { dayText } from '../../../shared/procedure/answer-text.ts'
import { reviewFieldNames } from '../../../shared/procedure/review-field.ts'
import type { RecordedAction } from '../../../shared/procedure/recorded-action.ts'
import { fieldOfValue } from './field-of-value.ts'

/** What an entry of the record is about, in the words of the screen: the record itself keeps the command's. */
export function useRecordSubject(): (entry: { readonly action: RecordedAction; readonly subject: string }) => string {
  const { t } = useTranslation('review')
  const fieldsOf = (subject: string) => {
    const [code = '', ...names] = subject.split(/,? /)
    const fields = names.flatMap((name) => fieldOfValue[name] ?? reviewFieldNames.find((field) => field === name) ?? [])
    const words = [...new Set(fields)].map((field) => t(`fields.${field}`))
    return words.length === 0 ? subject : `${code}: ${words.join(', ')}`
  }
  return ({ action, subject }) => {
    const last = subject.split(' ').at(-1) ?? ''
    switch (action) {
      case 'confirmed':
      case 'changed':
        return fieldsOf(subject)
      case 'published':
        return t('record.from', { day: dayText(last) })
      case 'rolledBack':
        return t('record.version', { number: last })
      case 'imported':
      case 'formImported':
      case 'nationalImported':
      case 'retired':
      case 'restored':
        return subject
      default:
        return assertNever(action)
    }
  }
}
