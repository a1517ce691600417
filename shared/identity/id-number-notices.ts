import type { Sex } from './applicant.ts'
import { provinceNames } from './province-names.ts'

/**
 * Why a personal number and what stands beside it may not belong together.
 *
 * Something to ask about, never to refuse: numbers were given anew after corrections, and the new number of a person
 * may keep what the old entry said. `birthYearDisagrees` carries the year that the number tells.
 */
export type IdNumberNotice =
  | { readonly kind: 'unknownProvince' }
  | { readonly kind: 'birthYearDisagrees'; readonly yearInNumber: number }
  | { readonly kind: 'sexDisagrees' }

/** What a 12-digit number says: province 3 · century and sex 1 · year 2 · random 6 (decree 137/2015/NĐ-CP). No check digit. */
export function idNumberNotices(number: string, birthDate: string, sex: Sex): readonly IdNumberNotice[] {
  const notices: IdNumberNotice[] = []
  const centuryAndSex = Number(number.slice(3, 4))
  const yearInNumber = 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(number.slice(4, 6))
  if (!provinceNames.has(number.slice(0, 3))) {
    notices.push({ kind: 'unknownProvince' })
  }
  if (yearInNumber !== Number(birthDate.slice(0, 4))) {
    notices.push({ kind: 'birthYearDisagrees', yearInNumber })
  }
  if ((centuryAndSex % 2 === 0 ? 'male' : 'female') !== sex) {
    notices.push({ kind: 'sexDisagrees' })
  }
  return notices
}
