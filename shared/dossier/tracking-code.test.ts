import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  groupTrackingCode,
  newTrackingCode,
  parseTrackingCode,
  trackingAlphabet,
  trackingCodeLength,
  trackingWeight,
} from './tracking-code.ts'

const strong = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))
const codes = Array.from({ length: 200 }, () => newTrackingCode(strong))
const positions = Array.from({ length: trackingCodeLength }, (_, position) => position)
const size = trackingAlphabet.length

function isRefused(code: string): boolean {
  return !parseTrackingCode(code).ok
}

describe('the alphabet', () => {
  test('has a prime number of distinct symbols and no look-alikes', () => {
    expect(new Set(trackingAlphabet).size).toBe(23)
    expect(trackingAlphabet).not.toMatch(/[01ILOQ2Z5SBGU]/)
  })

  test('gives at least 60 random bits', () => {
    expect((trackingCodeLength - 1) * Math.log2(size)).toBeGreaterThan(63)
  })
})

describe('a new code', () => {
  test('is read back as itself, grouped or not', () => {
    for (const code of codes) {
      expect(parseTrackingCode(code)).toEqual({ ok: true, value: code })
      expect(parseTrackingCode(groupTrackingCode(code))).toEqual({ ok: true, value: code })
      expect(groupTrackingCode(code)).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}$/)
    }
  })

  test('takes every symbol from the same number of bytes', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 253; byte += 1) {
      const first = newTrackingCode((length) => new Uint8Array(length).fill(byte)).charAt(0)
      counts.set(first, (counts.get(first) ?? 0) + 1)
    }
    expect(counts.size).toBe(size)
    expect(new Set(counts.values())).toEqual(new Set([11]))
  })

  test('throws away bytes that would favour some symbols', () => {
    const batches = [new Uint8Array(14).fill(255), new Uint8Array(14).fill(253), new Uint8Array(14).fill(22)]
    const code = newTrackingCode(() => batches.shift() ?? new Uint8Array(14))
    expect(code.slice(0, 14)).toBe('Y'.repeat(14))
    expect(batches).toEqual([])
  })
})

describe('the check symbol', () => {
  test('catches every wrong symbol at every position', () => {
    const wrong = codes.flatMap((code) =>
      positions.flatMap((position) =>
        Array.from(trackingAlphabet)
          .filter((symbol) => symbol !== code.charAt(position))
          .map((symbol) => code.slice(0, position) + symbol + code.slice(position + 1)),
      ),
    )
    expect(wrong).toHaveLength(codes.length * trackingCodeLength * (size - 1))
    expect(wrong.filter((code) => !isRefused(code))).toEqual([])
  })

  test('catches every swap of two neighbours', () => {
    const swapped = codes.flatMap((code) =>
      positions
        .slice(1)
        .filter((position) => code.charAt(position) !== code.charAt(position - 1))
        .map(
          (position) =>
            code.slice(0, position - 1) + code.charAt(position) + code.charAt(position - 1) + code.slice(position + 1),
        ),
    )
    expect(swapped.length).toBeGreaterThan(2000)
    expect(swapped.filter((code) => !isRefused(code))).toEqual([])
  })

  test('does so for all codes: no change of the sum by one slip or one swap is 0', () => {
    for (const position of positions) {
      for (let difference = 1; difference < size; difference += 1) {
        expect((trackingWeight(position) * difference) % size).not.toBe(0)
        for (const other of positions.filter((each) => each !== position)) {
          const weights = Math.abs(trackingWeight(position) - trackingWeight(other))
          expect((weights * difference) % size).not.toBe(0)
        }
      }
    }
  })

  test('is met by one of 23 symbols for every beginning', () => {
    for (const code of codes) {
      const valid = Array.from(trackingAlphabet).filter((symbol) => !isRefused(code.slice(0, -1) + symbol))
      expect(valid).toEqual([code.slice(-1)])
    }
  })
})

describe('a typed code', () => {
  const [code = ''] = codes

  test.each([
    ['lower case', (text: string) => text.toLowerCase()],
    ['spaces instead of hyphens', (text: string) => text.replaceAll('-', ' ')],
    ['one space after each sign', (text: string) => Array.from(text).join(' ')],
    ['dashes of a text editor', (text: string) => text.replaceAll('-', '–')],
    ['dots', (text: string) => text.replaceAll('-', '.')],
    ['line ends of a reader', (text: string) => `${text}\r\n`],
    [
      'full-width letters',
      (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
  ])('may have %s', (_, write) => {
    expect(parseTrackingCode(write(groupTrackingCode(code)))).toEqual({ ok: true, value: code })
  })

  test('may have look-alikes that can only be one symbol', () => {
    for (const [written, meant] of [
      ['0', 'D'],
      ['o', 'D'],
      ['Q', 'D'],
      ['B', '8'],
      ['G', '6'],
      ['u', 'V'],
    ] as const) {
      for (const each of codes) {
        expect(parseTrackingCode(each.replaceAll(meant, written))).toEqual({ ok: true, value: each })
      }
    }
  })

  test.each([
    '',
    '-',
    'ABCDE',
    `${code}3`,
    code.slice(1),
    code.replace(/^./, '1'),
    code.replace(/^./, 'Đ'),
    '💧'.repeat(15),
  ])('%j is mistyped', (typed) => {
    expect(parseTrackingCode(typed)).toEqual({ ok: false, failure: 'mistyped' })
  })

  test('never breaks on any text, and only ever gives codes of the alphabet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const parsed = parseTrackingCode(typed)
        expect(parsed.ok ? parsed.value : '').toMatch(new RegExp(`^([${trackingAlphabet}]{15})?$`))
      }),
    )
  })

  test('of ten million signs is refused without being looked at', () => {
    expect(parseTrackingCode('A'.repeat(10_000_000)).ok).toBe(false)
  })
})
