import type { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/assert-never.ts'
import type { Language } from '../../../shared/language.ts'
import { dayText, numberText } from '../../../shared/procedure/answer-text.ts'
import { fieldOfValue } from '../../../shared/procedure/field-of-value.ts'
import { reviewFieldNames } from '../../../shared/procedure/review-field.ts'
import type { RecordedAction } from '../../../shared/procedure/recorded-action.ts'

type Words = ReturnType<typeof useTranslation<'review'>>['t']

const imported = /^(?<file>.+): (?<fresh>\d+) new, (?<changed>\d+) changed(?:, (?<gone>\d+) gone)?$/
const formImported = /^(?<id>\S+) version (?<number>\d+)$/
const nationalImported = /^(?<file>.+): (?<count>\d+) procedures$/
const nationalConfirmed = /^national list, (?<count>\d+) procedures$/

/**
 * What an entry of the record is about, in the words of the screen: the record itself keeps the command's. What does
 * not read as any of them stands as it was written down.
 */
export function recordSubject(
  { action, subject }: { readonly action: RecordedAction; readonly subject: string },
  t: Words,
  language: Language,
  /** What a procedure of this code is called, with its code; only the code where nobody knows. */
  nameOf: (code: string) => string,
): string {
  const parts = (pattern: RegExp) => pattern.exec(subject)?.groups
  const sumOf = (count: string | undefined) => numberText(Number(count), language)
  const last = subject.split(' ').at(-1) ?? ''
  switch (action) {
    case 'confirmed': {
      const list = parts(nationalConfirmed)
      return list === undefined ? fieldsOf(subject, t, nameOf) : t('record.national', { sum: sumOf(list['count']) })
    }
    case 'changed':
      return fieldsOf(subject, t, nameOf)
    case 'published':
      return t('record.from', { day: dayText(last) })
    case 'rolledBack':
      return t('record.version', { number: last })
    case 'imported': {
      const file = parts(imported)
      if (file === undefined) return subject
      const taken = {
        file: file['file'] ?? '',
        fresh: sumOf(file['fresh']),
        changed: sumOf(file['changed']),
      }
      return file['gone'] === undefined
        ? t('record.taken', taken)
        : t('record.takenWhole', { ...taken, gone: sumOf(file['gone']) })
    }
    case 'formImported': {
      const form = parts(formImported)
      if (form === undefined) return subject
      return t('record.form', { id: form['id'] ?? '', number: form['number'] ?? '' })
    }
    case 'nationalImported': {
      const file = parts(nationalImported)
      if (file === undefined) return subject
      return t('record.nationalTaken', { file: file['file'] ?? '', sum: sumOf(file['count']) })
    }
    case 'retired':
    case 'restored':
      return nameOf(subject)
    default:
      return assertNever(action)
  }
}

function fieldsOf(subject: string, t: Words, nameOf: (code: string) => string): string {
  const [code = '', ...names] = subject.split(/,? /)
  const fields = names.flatMap((name) => fieldOfValue[name] ?? reviewFieldNames.find((field) => field === name) ?? [])
  const words = [...new Set(fields)].map((field) => t(`fields.${field}`))
  return words.length === 0 ? subject : `${nameOf(code)}: ${words.join(', ')}`
}
