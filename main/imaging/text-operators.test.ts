import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOperators } from './text-operators.ts'

type Row = readonly [level: number, left: number, top: number, width: number, height: number, text: string]

const tableOf = (rows: readonly Row[]): string =>
  rows
    .map(([level, left, top, width, height, text]) =>
      [level, 1, 1, 1, 1, 1, left, top, width, height, level === 5 ? 90 : -1, text].join('\t'),
    )
    .join('\n')

const shown = (rows: readonly Row[]): string => Buffer.from(textOperators(tableOf(rows)) ?? []).toString('latin1')

test('words stand where they were printed, counted from below, as wide as they were, with a gap between', () => {
  const operators = shown([
    [1, 0, 0, 1000, 800, ''],
    [4, 100, 200, 300, 40, ''],
    [5, 100, 205, 100, 30, 'Hồ'],
    [5, 220, 200, 80, 40, 'sơ'],
  ])
  // 800 − 200 − 40 from below; two letters of half of 40 are 40 wide, and the word 100; the gap of 20 is one letter.
  expect(operators).toBe(
    'BT\n3 Tr\n/Text 40 Tf\n1 0 0 1 100 560 Tm 250.00 Tz <00481ed3> Tj 100.00 Tz <0020> Tj\n' +
      '1 0 0 1 220 560 Tm 200.00 Tz <007301a1> Tj\nET\n',
  )
})

test('nothing is shown of a page without words, and lines of blanks are left out', () => {
  expect(textOperators('')).toBeNull()
  const blank: Row = [5, 0, 0, 10, 10, ' ']
  expect(textOperators(tableOf([[1, 0, 0, 9, 9, ''], [4, 0, 0, 9, 9, ''], blank]))).toBeNull()
})

test('whatever is recognised, no text leaves its brackets, and marks are composed', () => {
  const words = fc.stringMatching(/^[^\t\n\r]+$/u).filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(words, (text) => {
      const operators = shown([
        [1, 0, 0, 100, 100, ''],
        [4, 0, 0, 50, 10, ''],
        [5, 0, 0, 50, 10, text],
      ])
      const [, hex = ''] =
        /^BT\n3 Tr\n\/Text 10 Tf\n1 0 0 1 0 90 Tm [\d.]+ Tz <((?:[\da-f]{4})+)> Tj\nET\n$/.exec(operators) ?? []
      const bytes = Buffer.from(hex, 'hex')
      expect(bytes.swap16().toString('utf16le')).toBe(text.trim().normalize('NFC'))
    }),
  )
})
