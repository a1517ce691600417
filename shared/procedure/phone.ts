/**
 * A Vietnamese telephone number in the form that is stored: digits from the leading 0, or null when it is none.
 *
 * Mobile numbers have 10 digits and begin 03, 05, 07, 08 or 09; landlines have 11 and begin 02 (the numbering plan
 * of 2017). Spaces, dots, hyphens and the prefix +84 are accepted.
 */
export function readPhone(text: string): string | null {
  const digits = text.replace(/[\s.()-]/g, '').replace(/^\+?84(?=[2-9])/, '0')
  return /^(?:0[35789]\d{8}|02\d{9})$/.test(digits) ? digits : null
}

/** Whether these digits are a whole mobile number, to which no more can be added. A landline is told by its last digit alone. */
export function isWholeMobile(digits: string): boolean {
  return /^0[35789]\d{8}$/.test(digits)
}
