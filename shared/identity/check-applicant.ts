import { isDay } from '../calendar/civil-day.ts'
import type { Fault } from '../contract/values.ts'
import { readPhone } from '../procedure/phone.ts'
import { hasUnprintable } from '../text/has-unprintable.ts'
import { isPersonName, longestName } from './person-name.ts'

/** An applicant while it is still being typed: everything text, nothing certain. An `Applicant` is one too. */
export interface ApplicantEntry {
  readonly fullName: string
  readonly idNumber: string
  readonly oldIdNumber?: string | undefined
  readonly birthDate: string
  readonly sex: string
  readonly address: string
  readonly issuedOn?: string | undefined
  readonly phone?: string | undefined
}

type FieldFault = Omit<Fault, 'path'> | null

const longestAddress = 300
const firstYear = '1900'

/**
 * Everything wrong with who the applicant is, in the order of the screen; empty when nothing is.
 *
 * Serves the typed route field by field and `main` once more on submission. Paths are `applicant.<field>`. The address
 * must be there: the official receipt has it. Whether the number fits the birth year is no fault, see `idNumberNotices`.
 *
 * @param today the office's day, `YYYY-MM-DD`
 */
export function checkApplicant(applicant: ApplicantEntry, today: string): readonly Fault[] {
  const checked: readonly (readonly [field: keyof ApplicantEntry, fault: FieldFault])[] = [
    ['fullName', checkName(applicant.fullName)],
    ['idNumber', checkDigits(applicant.idNumber, /^\d{12}$/)],
    ['oldIdNumber', applicant.oldIdNumber ? checkDigits(applicant.oldIdNumber, /^\d{9}$/) : null],
    ['birthDate', checkPastDay(applicant.birthDate, today)],
    ['sex', checkSex(applicant.sex)],
    ['address', checkAddress(applicant.address)],
    ['issuedOn', applicant.issuedOn ? checkPastDay(applicant.issuedOn, today) : null],
    ['phone', applicant.phone && readPhone(applicant.phone) === null ? { kind: 'badPhone' } : null],
  ]
  return checked.flatMap(([field, fault]) => (fault === null ? [] : [{ path: `applicant.${field}`, ...fault }]))
}

function checkName(text: string): FieldFault {
  const name = text.normalize('NFC').trim()
  if (name === '') {
    return { kind: 'missing' }
  }
  if (name.length > longestName) {
    return { kind: 'tooLong', params: { max: String(longestName) } }
  }
  return isPersonName(name) ? null : { kind: 'notAName' }
}

function checkDigits(text: string, shape: RegExp): FieldFault {
  if (text === '') {
    return { kind: 'missing' }
  }
  return shape.test(text) ? null : { kind: 'badIdNumber' }
}

function checkPastDay(text: string, today: string): FieldFault {
  if (text === '') {
    return { kind: 'missing' }
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < firstYear) {
    return { kind: 'badDate' }
  }
  if (!isDay(text)) {
    return { kind: 'dateDoesNotExist' }
  }
  return text > today ? { kind: 'dateInFuture' } : null
}

function checkSex(text: string): FieldFault {
  if (text === '') {
    return { kind: 'missing' }
  }
  return text === 'male' || text === 'female' ? null : { kind: 'unknownChoice' }
}

function checkAddress(text: string): FieldFault {
  const address = text.normalize('NFC').trim()
  if (address === '') {
    return { kind: 'missing' }
  }
  if (address.length > longestAddress) {
    return { kind: 'tooLong', params: { max: String(longestAddress) } }
  }
  return hasUnprintable(address) ? { kind: 'wrongType' } : null
}
