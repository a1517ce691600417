import type { Translation } from '../translation.ts'
import type { faults as vi } from '../vi/faults.ts'

export const faults = {
  missing: 'This box is empty.',
  tooLong: 'Longer than {{max}} characters. Please shorten it.',
  notAName: 'A name has letters only. Please look again.',
  notANumber: 'Please enter digits.',
  tooSmall: 'The smallest is {{min}}.',
  tooLarge: 'The largest is {{max}}.',
  tooManyDecimals: 'At most {{decimals}} digits after the comma.',
  badDate: 'The date is not right. Check day, month and year.',
  dateDoesNotExist: 'There is no such day. Please look again.',
  dateInFuture: 'This day has not come yet. Please check the year.',
  dateInPast: 'This day is over. Please choose a coming one.',
  badPhone: 'A phone number has 10 digits and begins with 0.',
  badEmail: 'An e-mail address looks like name@example.vn.',
  badIdNumber: 'An ID number has exactly 12 digits.',
  badBankAccount: 'An account number has 6 to 19 digits. Look at your card or ask your bank.',
  unknownChoice: 'Please choose one of the answers.',
  unknownPlace: 'Please choose a commune from the suggestions.',
  tooFewItems: 'At least {{min}} needed.',
  tooManyItems: 'At most {{max}}.',
  check: 'Two answers do not fit together. Please look again.',
  missingPaper: 'This paper is not photographed yet.',
  unknownPage: 'This page is gone. Please photograph it again.',
  wrongType: 'Please fill this in again.',
  title: 'Things to mend: {{count}}',
} as const satisfies Translation<typeof vi>
