import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPairTable, nothing } from './pair-table.ts'

test('keeps what a map would keep, however many and however alike', () => {
  const number = fc.oneof(fc.nat(7), fc.nat(2 ** 31 - 1))
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, fc.nat()), { maxLength: 3000, size: 'max' }), (entries) => {
      const table = createPairTable()
      const map = new Map<string, number>()
      for (const [first, second, value] of entries) {
        const key = `${first} ${second}`
        expect(table.get(first, second)).toBe(map.get(key) ?? nothing)
        if (map.has(key)) continue
        map.set(key, value)
        table.add(first, second, value)
      }
      for (const [first, second] of entries) expect(table.get(first, second)).toBe(map.get(`${first} ${second}`))
    }),
    { numRuns: 20 },
  )
})
