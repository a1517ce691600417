import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSignature } from './read-signature.ts'
import { signatureSchema } from './signature.ts'

const part = fc.double({ min: -0.1, max: 1.1, noNaN: false })
const stroke = fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), { maxLength: 4 })
const signatureLike = fc.record(
  {
    kind: fc.constantFrom('drawn', 'typed', 'other'),
    name: fc.oneof(fc.string(), fc.constant('x'.repeat(121)), fc.constant(undefined)),
    strokes: fc.oneof(fc.array(stroke, { maxLength: 3 }), fc.constant(undefined), fc.constant(null)),
    other: fc.constant(1),
  },
  { requiredKeys: ['kind'] },
)
const point = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
const drawn = fc.record({ kind: fc.constant('drawn'), strokes: fc.array(fc.array(point)) })
const typed = fc.record({ kind: fc.constant('typed'), name: fc.string() })

test('accepts what the schema accepts, and nothing else', () => {
  let accepted = 0
  fc.assert(
    fc.property(fc.oneof(signatureLike, drawn, typed, fc.anything()), (given) => {
      const parsed = signatureSchema.safeParse(given)
      accepted += parsed.success ? 1 : 0
      expect(readSignature(given) !== null).toBe(parsed.success)
    }),
    { numRuns: 2000 },
  )
  expect(accepted).toBeGreaterThan(100)
})
