import type { Translation } from '../translation.ts'
import type { faults as vi } from '../vi/faults.ts'

export const faults = {
  missing: 'This box is empty.',
  tooLong: 'Longer than {{max}} characters. Please shorten it.',
  notAName: 'A name has letters only. Please look again.',
  notANumber: 'Please enter digits.',
  tooSmall: 'This is too small. Enter {{min}} or more.',
  tooLarge: 'This is too large. Enter {{max}} at most.',
  tooManyDecimals: 'Too many digits after the comma. Enter at most {{decimals}}.',
  badDate: 'The date is not right. Check day, month and year.',
  dateDoesNotExist: 'There is no such day. Please look again.',
  dateInFuture: 'This day has not come yet. Please check the year.',
  dateInPast: 'This day is over. Please choose a coming one.',
  badPhone: 'This is no phone number yet. Enter 10 digits, beginning with 0.',
  badEmail: 'This is no e-mail address yet. Enter it like name@example.vn.',
  badIdNumber: 'This is no ID number yet. Enter all 12 digits.',
  badBankAccount: 'An account number has 6 to 19 digits. Look at your card or ask your bank.',
  unknownChoice: 'Please choose one of the answers.',
  unknownPlace: 'Please choose a commune from the suggestions.',
  tooFewItems: 'Something is missing. Add until there are {{min}}.',
  tooManyItems: 'These are too many. Keep at most {{max}}.',
  check: 'Two answers do not fit together. Please look again.',
  missingPaper: 'This paper is not photographed yet.',
  unknownPage: 'This page is gone. Please photograph it again.',
  wrongType: 'Please fill this in again.',
  title: 'Things to mend: {{count}}',
} as const satisfies Translation<typeof vi>
