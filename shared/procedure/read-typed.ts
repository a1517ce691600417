import type { PlainAnswer } from './answer.ts'
import type { PlainQuestion } from './form.ts'
import { readPhone } from './phone.ts'

/**
 * What somebody typed into a one-line field, as the answer that is stored; `undefined` when the field is empty.
 *
 * Numbers may carry the Vietnamese marks (`1.500.000`, `120,5`), dates come as `dd/mm/yyyy` with any separator or
 * none. What can't be read stays text, so that nothing typed is lost and `checkAnswer` names the fault.
 */
export function readTyped(question: PlainQuestion, typed: string): PlainAnswer | undefined {
  const text = typed.normalize('NFC').trim()
  if (text === '') return undefined
  switch (question.type) {
    case 'number':
    case 'money':
      return readNumber(text) ?? text
    case 'date':
      return readDate(text)
    case 'phone':
      return readPhone(text) ?? text
    case 'idNumber':
      return text.replace(/[\s.-]/g, '')
    case 'name':
      return text.replace(/\s+/g, ' ')
    case 'text':
    case 'email':
    case 'choice':
    case 'several':
    case 'yesNo':
    case 'address':
    case 'bankAccount':
    case 'signature':
    case 'file':
      return text
    default:
      return text
  }
}

function readNumber(text: string): number | null {
  const bare = text.replace(/\s/g, '')
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  return /^-?\d+(?:[.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : null
}

function readDate(text: string): string {
  const [, day, month, year] =
    /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? []
  if (day === undefined || month === undefined || year === undefined) return text
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
