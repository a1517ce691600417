import { assertNever } from '../assert-never.ts'
import { readSignature } from '../dossier/read-signature.ts'
import type { Language } from '../language.ts'
import { addressText } from '../place/address-text.ts'
import type { Answer } from './answer.ts'
import { isBlank } from './blank.ts'
import type { PlainQuestion } from './form.ts'
import { readPhone } from './phone.ts'
import { readBankAccount } from './read-bank-account.ts'

const yes = { vi: 'Có', en: 'Yes' }
const no = { vi: 'Không', en: 'No' }
const signed = { vi: 'Đã ký', en: 'Signed' }

/**
 * An answer as a person reads it on the review screen and on papers; empty when there is none.
 *
 * Dates are dd/mm/yyyy in both languages, as on every Vietnamese paper; money is `1.500.000 đồng`.
 */
export function answerText(question: PlainQuestion, value: Answer | undefined, language: Language): string {
  if (value === undefined || isBlank(value)) return ''
  const plain = typeof value === 'object' ? '' : String(value)
  switch (question.type) {
    case 'text':
    case 'name':
    case 'email':
    case 'idNumber':
      return plain.normalize('NFC').trim()
    case 'phone':
      return phoneText(plain)
    case 'number': {
      const unit = question.unit === undefined ? '' : ` ${question.unit[language]}`
      return `${numberText(Number(plain), language)}${unit}`
    }
    case 'money':
      return moneyText(Number(plain), language)
    case 'date':
      return dayText(plain)
    case 'yesNo':
    case 'file':
      return (value === true ? yes : no)[language]
    case 'choice':
    case 'several': {
      const chosen = Array.isArray(value) ? value : [value]
      const labels = question.options.filter((option) => chosen.some((one) => one === option.value))
      return labels.map((option) => option.label[language]).join('; ')
    }
    case 'address':
      return typeof value === 'object' && 'commune' in value ? addressText(value) : ''
    case 'bankAccount': {
      const account = readBankAccount(value)
      return account === null ? '' : [account.number, account.bank, account.holder].join(' · ')
    }
    case 'signature': {
      const signature = readSignature(value)
      return signature === null || signature.kind === 'drawn'
        ? signed[language]
        : signature.name.normalize('NFC').trim()
    }
    default:
      return assertNever(question)
  }
}

/** `2026-10-08` → `08/10/2026`; a lone year stays as it is. */
export function dayText(day: string): string {
  return day.split('-').toReversed().join('/')
}

/** Whole đồng as papers write them: `1.500.000 đồng`, in English `1,500,000 VND`. */
export function moneyText(vnd: number, language: Language): string {
  return `${numberText(vnd, language)} ${language === 'vi' ? 'đồng' : 'VND'}`
}

/** Digits in threes, with the marks of the language: `1.234,5` in Vietnamese, `1,234.5` in English. */
export function numberText(value: number, language: Language): string {
  const [whole = '', fraction] = Math.abs(value).toString().split('.')
  const [thousands, decimal] = language === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands)
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `${decimal}${fraction}`}`
}

/** A telephone number in groups: `0912 345 678`; what is none stays as it is. */
export function phoneText(phone: string): string {
  const digits = readPhone(phone) ?? phone
  return digits.replace(/^(\d{4})(\d{3})(\d{3,4})$/, '$1 $2 $3')
}
