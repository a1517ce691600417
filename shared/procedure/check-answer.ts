import { assertNever } from '../assert-never.ts'
import { dayExists } from '../calendar/civil-day.ts'
import type { Fault } from '../contract/values.ts'
import { readSignature } from '../dossier/read-signature.ts'
import { elsewhere } from '../place/address-text.ts'
import { communeById } from '../place/commune-name.ts'
import { hasUnprintable } from '../text/has-unprintable.ts'
import { isBlank } from './blank.ts'
import { readDay } from './day.ts'
import type { PlainQuestion } from './form.ts'
import { readPhone } from './phone.ts'
import { readAddress } from './read-address.ts'
import { readBankAccount } from './read-bank-account.ts'

/** What a check needs from outside. */
export interface CheckContext {
  /** In the office's time zone, `YYYY-MM-DD`. */
  readonly today: string
  /** Twelve digits, for checks that name `applicantId`; without it these are not broken. */
  readonly applicantId?: string | undefined
}

/** What is wrong with one answer; the caller knows its path. */
export type AnswerFault = Omit<Fault, 'path'>

/**
 * What is wrong with one answer, or null.
 *
 * Takes any value, because it may come from outside: a value of another type than the question's is a fault too.
 * A blank answer is `missing` where the question is required and fine elsewhere.
 */
export function checkAnswer(question: PlainQuestion, value: unknown, context: CheckContext): AnswerFault | null {
  if (isBlankValue(value)) return question.required ? { kind: 'missing' } : null
  switch (question.type) {
    case 'text':
      return checkText(value, question.maxLength, question.lines > 1)
    case 'name':
      return checkName(value)
    case 'number':
      return checkNumber(value, question.min, question.max, question.decimals)
    case 'money':
      return checkNumber(value, question.min, question.max, 0)
    case 'date':
      return checkDate(value, question.yearOnly, question.range, context.today)
    case 'choice':
      if (typeof value !== 'string') return wrongType
      return question.options.some((option) => option.value === value) ? null : { kind: 'unknownChoice' }
    case 'several':
      return checkSeveral(value, new Set(question.options.map((option) => option.value)))
    case 'yesNo':
      return typeof value === 'boolean' ? null : wrongType
    case 'address':
      return checkAddress(value)
    case 'phone':
      if (typeof value !== 'string') return wrongType
      return readPhone(value) === null ? { kind: 'badPhone' } : null
    case 'email':
      if (typeof value !== 'string') return wrongType
      return value.length <= 254 && emailPattern.test(value) ? null : { kind: 'badEmail' }
    case 'idNumber':
      if (typeof value !== 'string') return wrongType
      return /^\d{12}$/.test(value) ? null : { kind: 'badIdNumber' }
    case 'bankAccount':
      return checkBankAccount(value)
    case 'signature':
      return checkSignature(value)
    case 'file':
      if (typeof value !== 'boolean') return wrongType
      return question.required && !value ? { kind: 'paperNeeded' } : null
    default:
      return assertNever(question)
  }
}

const wrongType = { kind: 'wrongType' } as const
const emailPattern = /^[^\s@<>"(),;:\\]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i
/** Letters of any script with their marks, and what stands inside names: spaces, ' ’ . - */
const namePattern = /^\p{L}[\p{L}\p{M}' .’-]*$/u
const longestName = 120
const firstYear = 1850

function isBlankValue(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  const known = readAddress(value) ?? readBankAccount(value) ?? readSignature(value)
  return known !== null && isBlank(known)
}

function checkText(value: unknown, maxLength: number, newlines: boolean): AnswerFault | null {
  if (typeof value !== 'string') return wrongType
  if (hasUnprintable(newlines ? value.replaceAll('\n', ' ') : value)) return wrongType
  return value.normalize('NFC').length > maxLength ? { kind: 'tooLong', params: { max: String(maxLength) } } : null
}

function checkName(value: unknown): AnswerFault | null {
  const fault = checkText(value, longestName, false)
  if (fault !== null) return fault
  const letters = String(value).match(/\p{L}/gu)?.length ?? 0
  return letters >= 2 && namePattern.test(String(value).trim()) ? null : { kind: 'notAName' }
}

function checkNumber(
  value: unknown,
  min: number | undefined,
  max: number | undefined,
  decimals: number,
): AnswerFault | null {
  if (typeof value === 'string' || Number.isNaN(value)) return { kind: 'notANumber' }
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType
  if (min !== undefined && value < min) return { kind: 'tooSmall', params: { min: String(min) } }
  if (max !== undefined && value > max) return { kind: 'tooLarge', params: { max: String(max) } }
  const rounded = Number(value.toFixed(decimals))
  return rounded === value ? null : { kind: 'tooManyDecimals', params: { decimals: String(decimals) } }
}

function checkDate(
  value: unknown,
  yearOnly: boolean,
  range: 'past' | 'future' | 'any',
  today: string,
): AnswerFault | null {
  if (typeof value !== 'string') return wrongType
  const date = yearOnly && /^\d{4}$/.test(value) ? { year: Number(value), month: 1, day: 1 } : readDay(value)
  if (date === null || date.year < firstYear) return { kind: 'badDate' }
  if (!dayExists(date)) return { kind: 'dateDoesNotExist' }
  const now = today.slice(0, value.length)
  if (range === 'past' && value > now) return { kind: 'dateInFuture' }
  if (range === 'future' && value < now) return { kind: 'dateInPast' }
  return null
}

function checkSeveral(value: unknown, options: ReadonlySet<string>): AnswerFault | null {
  if (!Array.isArray(value) || new Set(value).size !== value.length) return wrongType
  return value.every((chosen) => options.has(chosen)) ? null : { kind: 'unknownChoice' }
}

function checkAddress(value: unknown): AnswerFault | null {
  const address = readAddress(value)
  if (address === null) return wrongType
  const { commune, detail, formerName } = address
  if (hasUnprintable(`${detail}${formerName ?? ''}`)) return wrongType
  if (commune === elsewhere) return detail.trim() === '' ? { kind: 'missing' } : null
  return communeById(commune) === null ? { kind: 'unknownPlace' } : null
}

/** Vietnamese account numbers have 6 to 19 digits; a few banks add letters in front. */
const accountNumber = /^[A-Z0-9]{6,19}$/

function checkBankAccount(value: unknown): AnswerFault | null {
  const account = readBankAccount(value)
  if (account === null) return wrongType
  if (account.bank.trim() === '' || account.holder.trim() === '') return { kind: 'missing' }
  if (!accountNumber.test(account.number)) return { kind: 'badBankAccount' }
  return checkText(account.bank, longestName, false) ?? checkName(account.holder)
}

function checkSignature(value: unknown): AnswerFault | null {
  const signature = readSignature(value)
  if (signature === null) return wrongType
  return signature.kind === 'typed' ? checkName(signature.name) : null
}
