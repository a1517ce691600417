import { addressText } from './address-text.ts'
import { readCardAddress } from './read-card-address.ts'

/**
 * The address line of an ID card as every other address of a dossier is written: today's unit with its type in front.
 *
 * A card says "Ba Tơ, Ba Tơ, Quảng Ngãi" where an answer says "xã Ba Tơ, tỉnh Quảng Ngãi"; side by side on one paper the
 * two would look like two homes. A line that names no unit surely stays as the card has it.
 */
export function cardAddressText(line: string): string {
  const address = readCardAddress(line)
  return address === null ? line.trim() : addressText(address)
}
