/**
 * An identity number as papers and screens may show it: `0510******01`.
 *
 * The first four digits (province, century and sex) and the last two stay, enough for its owner to recognise it. Shorter
 * or stranger numbers keep at most their last two characters. Masking what is already masked changes nothing.
 */
export function maskedIdNumber(idNumber: string): string {
  if (/^[\d*]{12}$/.test(idNumber)) return `${idNumber.slice(0, 4)}******${idNumber.slice(10)}`
  const shown = idNumber.length > 4 ? idNumber.slice(-2) : ''
  return shown.padStart(idNumber.length, '*')
}
