import { dayExists, dayOfParts } from '../calendar/civil-day.ts'
import { parseTrackingCode } from '../dossier/tracking-code.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Sex } from './applicant.ts'
import { isPersonName, longestName } from './person-name.ts'

/** What an ID card's QR says, as printed. It is unsigned: it fills a form in and proves nothing. */
export interface CardFacts {
  readonly idNumber: string
  readonly oldIdNumber?: string
  readonly fullName: string
  /** `YYYY-MM-DD`, as `issuedOn`. */
  readonly birthDate: string
  readonly sex: Sex
  readonly address: string
  readonly issuedOn?: string
}

/**
 * Why a text is not taken as a card.
 *
 * `notAnIdCard`: something else was shown, `seen` says what it looks like · `damaged`: a card's text with parts missing
 * or unreadable · `badNumber`: the first field is not 12 digits · `dateDoesNotExist`: eight digits that are no day.
 */
export type CardFailure =
  | { readonly kind: 'notAnIdCard'; readonly seen: 'trackingCode' | 'webAddress' | 'data' | 'other' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'badNumber' }
  | { readonly kind: 'dateDoesNotExist'; readonly field: 'birthDate' | 'issuedOn' }

const fieldCount = 7
const longestAddress = 300
const firstYear = 1900
/** The densest QR holds 2,953 bytes; a card has about 200. */
const longestText = 3000
/** Control, format and broken characters: never on a card, and never to be carried to a paper. */
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u

/**
 * Reads the QR of a chip ID card: `number|old number|NAME|ddmmyyyy|Nam or Nữ|address|ddmmyyyy`.
 *
 * Old number and issue date may be empty, further fields of newer cards are left alone, text becomes NFC.
 */
export function parseIdCardQr(text: string): Result<CardFacts, CardFailure> {
  if (text.length > longestText) {
    return fail({ kind: 'notAnIdCard', seen: 'other' })
  }
  const line = text
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .trim()
  const seen = whatElse(line)
  if (seen !== null) {
    return fail({ kind: 'notAnIdCard', seen })
  }
  const fields = line.split('|').map((field) => field.trim().replace(/ {2,}/g, ' '))
  if (fields.length < fieldCount) {
    return fail({ kind: 'damaged' })
  }
  return readFields(fields)
}

/** What a text is when it can't be a card's; null when it can. */
function whatElse(line: string): 'trackingCode' | 'webAddress' | 'data' | 'other' | null {
  if (/^[a-z][a-z0-9+.-]*:\/\/|^www\./i.test(line)) {
    return 'webAddress'
  }
  if (/^[{[<]/.test(line)) {
    return 'data'
  }
  if (line.includes('|') && /^\d/.test(line)) {
    return null
  }
  return parseTrackingCode(line).ok ? 'trackingCode' : 'other'
}

function readFields(fields: readonly string[]): Result<CardFacts, CardFailure> {
  const [idNumber = '', oldNumber = '', fullName = '', birth = '', sexWord = '', address = '', issue = ''] = fields
  if (!/^\d{12}$/.test(idNumber)) {
    return fail({ kind: 'badNumber' })
  }
  const sex = sexOfWord(sexWord)
  const readable =
    isOldNumber(oldNumber) && isPersonName(fullName) && fullName.length <= longestName && isAddress(address)
  if (!readable || sex === null) {
    return fail({ kind: 'damaged' })
  }
  const birthDate = readDate(birth, 'birthDate')
  if (!birthDate.ok) {
    return birthDate
  }
  const issuedOn = issue === '' ? null : readDate(issue, 'issuedOn')
  if (issuedOn !== null && !issuedOn.ok) {
    return issuedOn
  }
  return ok({
    idNumber,
    ...(oldNumber.length === 9 ? { oldIdNumber: oldNumber } : {}),
    fullName,
    birthDate: birthDate.value,
    sex,
    address,
    ...(issuedOn === null ? {} : { issuedOn: issuedOn.value }),
  })
}

/** Nine digits or none; people whose earlier card already had twelve digits may carry that number here. */
function isOldNumber(text: string): boolean {
  return /^(\d{9}|\d{12})?$/.test(text)
}

function isAddress(text: string): boolean {
  return text.length <= longestAddress && !forbidden.test(text)
}

function sexOfWord(word: string): Sex | null {
  switch (word.toLowerCase()) {
    case 'nam':
      return 'male'
    case 'nữ':
      return 'female'
    default:
      return null
  }
}

function readDate(text: string, field: 'birthDate' | 'issuedOn'): Result<string, CardFailure> {
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? []
  if (year === undefined) {
    return fail({ kind: 'damaged' })
  }
  const parts = { year: Number(year), month: Number(month), day: Number(day) }
  return parts.year >= firstYear && dayExists(parts) ? ok(dayOfParts(parts)) : fail({ kind: 'dateDoesNotExist', field })
}
