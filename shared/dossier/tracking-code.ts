import { fail, ok, type Result } from '../result.ts'

/**
 * The symbols of a tracking code: digits and capitals, without those that look like another one.
 *
 * Left out: 0 O Q · 1 I L · 2 Z · 5 S · B (8) · G (6) · U (V). What remains has a prime count, and only over a prime
 * does one weighted sum catch every slip; see `checkSymbolOf`.
 */
export const trackingAlphabet = '346789ACDEFHJKMNPRTVWXY'

/** 14 random symbols of 23 hold 63.3 bits: too many to guess, few enough to read aloud. */
const randomLength = 14
export const trackingCodeLength = randomLength + 1
const groupLength = 5

/**
 * What people write or type for a symbol of ours. Only signs that can stand for one symbol alone: 0, O and Q have no
 * round neighbour in the alphabet but D. Not read: 1 I L (7 or J), 2 Z (7), 5 S (6 or 8), Đ (one D, or two under Telex).
 */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['0', 'D'],
  ['O', 'D'],
  ['Q', 'D'],
  ['B', '8'],
  ['G', '6'],
  ['U', 'V'],
])

/** Spaces, dots and every dash, as people group a code. */
const separators = /[\s.\p{Pd}]/gu

/** Far beyond any way to write a code; longer input is not looked at. */
const longestTyped = 80

/**
 * A new code in its stored form: 15 symbols without hyphens, the last one a check symbol.
 *
 * @param randomBytes cryptographically strong bytes; bytes that would favour some symbols are thrown away
 */
export function newTrackingCode(randomBytes: (length: number) => Uint8Array): string {
  const unbiased = 256 - (256 % trackingAlphabet.length)
  let code = ''
  while (code.length < randomLength) {
    for (const byte of randomBytes(randomLength)) {
      if (byte < unbiased && code.length < randomLength) {
        code += trackingAlphabet.charAt(byte % trackingAlphabet.length)
      }
    }
  }
  return code + checkSymbolOf(code)
}

/** Reads a code as a person types it or a QR carries it, into its stored form. */
export function parseTrackingCode(typed: string): Result<string, 'mistyped'> {
  if (typed.length > longestTyped) {
    return fail('mistyped')
  }
  const bare = typed.normalize('NFKC').replace(separators, '').toUpperCase()
  const code = Array.from(bare, (sign) => lookAlikes.get(sign) ?? sign).join('')
  const wellFormed = code.length === trackingCodeLength && Array.from(code).every(isSymbol)
  return wellFormed && weightedSum(code) === 0 ? ok(code) : fail('mistyped')
}

/** The code as people see it: three groups of five with hyphens. */
export function groupTrackingCode(code: string): string {
  const groups: string[] = []
  for (let start = 0; start < code.length; start += groupLength) {
    groups.push(code.slice(start, start + groupLength))
  }
  return groups.join('-')
}

/** How much the symbol at `position` counts. Distinct and never 0 modulo 23: both are needed, see `checkSymbolOf`. */
export function trackingWeight(position: number): number {
  return position + 1
}

/**
 * The symbol that makes the weighted sum of all 15 symbols 0 modulo 23.
 *
 * One wrong symbol changes the sum by weight × difference, two swapped ones by (difference of weights) × difference.
 * Neither factor is 0 modulo 23, and over a prime such a product never is: every single slip and every swap, of
 * neighbours or not, is caught. Luhn-like sums miss some swaps, a hash misses 1 in 23 of everything.
 */
function checkSymbolOf(random: string): string {
  const size = trackingAlphabet.length
  const missing = size - weightedSum(random)
  for (let value = 0; value < size; value += 1) {
    if ((trackingWeight(randomLength) * value) % size === missing % size) {
      return trackingAlphabet.charAt(value)
    }
  }
  throw new RangeError('the weight of the check symbol has no inverse')
}

function weightedSum(code: string): number {
  let sum = 0
  for (let position = 0; position < code.length; position += 1) {
    sum += trackingWeight(position) * trackingAlphabet.indexOf(code.charAt(position))
  }
  return sum % trackingAlphabet.length
}

function isSymbol(sign: string): boolean {
  return trackingAlphabet.includes(sign)
}
