import type { Applicant } from '../../../shared/identity/applicant.ts'
import { maskIdNumber } from '../../../shared/identity/mask-id-number.ts'
import { cardAddressText } from '../../../shared/place/card-address-text.ts'
import { dayText } from '../../../shared/procedure/answer-text.ts'

/**
 * Who hands in, in one line of the review: name, masked number, date of birth, home.
 *
 * The home belongs there because no form asks for it again where the card has told it: a mother's address stands nowhere
 * else before it is sent.
 */
export function applicantLine({ fullName, idNumber, birthDate, address }: Applicant): string {
  const parts = [fullName, maskIdNumber(idNumber), dayText(birthDate), cardAddressText(address)]
  return parts.filter((part) => part !== '').join(' · ')
}
