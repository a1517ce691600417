import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressSchema } from './answer.ts'
import { readAddress } from './read-address.ts'

const text = fc.oneof(
  fc.string(),
  ...[79, 80, 81, 119, 120, 121, 299, 300, 301].map((length) => fc.constant('x'.repeat(length))),
)
const value = fc.oneof(text, fc.constant(undefined), fc.integer(), fc.constant(null))
const addressLike = fc.record(
  { commune: fc.oneof(text, value), detail: fc.oneof(text, value), formerName: value, other: value },
  { requiredKeys: [] },
)

const address = fc.record({ commune: fc.string(), detail: fc.string() })

test('accepts what the schema accepts, and nothing else', () => {
  let accepted = 0
  fc.assert(
    fc.property(fc.oneof({ weight: 8, arbitrary: addressLike }, address, fc.anything()), (given) => {
      const parsed = addressSchema.safeParse(given)
      accepted += parsed.success ? 1 : 0
      expect(readAddress(given)).toEqual(parsed.success ? parsed.data : null)
    }),
    { numRuns: 3000 },
  )
  expect(accepted).toBeGreaterThan(100)
})
