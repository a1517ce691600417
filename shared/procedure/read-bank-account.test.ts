import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bankAccountSchema } from './answer.ts'
import { readBankAccount } from './read-bank-account.ts'

const text = fc.oneof(fc.string(), ...[30, 31, 120, 121].map((length) => fc.constant('x'.repeat(length))))
const value = fc.oneof({ weight: 6, arbitrary: text }, fc.constant(undefined), fc.constant(null), fc.integer())
const accountLike = fc.record(
  { bank: value, number: value, holder: value, other: value },
  { requiredKeys: ['bank', 'number', 'holder'] },
)
const account = fc.record({ bank: fc.string(), number: fc.string(), holder: fc.string() })

test('accepts what the schema accepts, and nothing else', () => {
  let accepted = 0
  fc.assert(
    fc.property(fc.oneof(accountLike, account, fc.anything()), (given) => {
      const parsed = bankAccountSchema.safeParse(given)
      accepted += parsed.success ? 1 : 0
      expect(readBankAccount(given)).toEqual(parsed.success ? parsed.data : null)
    }),
    { numRuns: 2000 },
  )
  expect(accepted).toBeGreaterThan(100)
})
