import { expect, test } from 'vitest'
import { reviewFailure } from './use-review.ts'

test('what is not there has words of its own; a new sign-in is asked for only where it may help', () => {
  expect(reviewFailure({ kind: 'unknownProcedure' }).kind).toBe('unknownProcedure')
  expect(reviewFailure({ kind: 'unknownVersion' }).kind).toBe('unknownVersion')
  expect(reviewFailure({ kind: 'mistakes', lines: ['a', 'b'] })).toEqual({ kind: 'mistakes', lines: ['a', 'b'] })
  expect(reviewFailure({ kind: 'outOfService', reason: 'disk' })).toEqual({ kind: 'unreachable', lines: [] })
})
