import type { StretchSecret } from '../stretch-secret.ts'

/** Six digits: what a touch keypad and a memory can bear. */
export function isPin(text: string): boolean {
  return /^\d{6}$/.test(text)
}

/** The PIN of the account that a demonstration starts with. It is printed in the README, so it opens nothing else. */
export const samplePin = '246810'

/**
 * Whether a PIN is among the first that anyone tries: digits in equal steps (111111, 123456, 975319), a short pattern
 * repeated (121212, 123123), mirrored (123321), or the sample.
 */
export function isTrivialPin(pin: string): boolean {
  const digits = Array.from(pin, Number)
  const steps = new Set(digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10))
  const repeats = [2, 3].some((length) => pin === pin.slice(0, length).repeat(pin.length / length))
  return steps.size === 1 || repeats || pin === Array.from(pin).toReversed().join('') || pin === samplePin
}

/** 32 MiB and about a tenth of a second: with the file at hand, all PINs still take a core more than a day. */
const cost = { N: 32_768, r: 8, p: 1 }
const hashLength = 32

export function hashPin(pin: string, salt: Uint8Array, stretch: StretchSecret): Promise<Uint8Array> {
  return stretch(pin, salt, hashLength, cost)
}
