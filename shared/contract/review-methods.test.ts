import { expect, test } from 'vitest'
import { reviewFieldNames } from '../procedure/review-field.ts'
import { reviewMethods } from './review-methods.ts'

const seen = reviewFieldNames.map((name) => ({ name, digest: 'a' }))
const subject = { staffToken: 'a'.repeat(32), code: '1.001193', seen }
const { input: changing } = reviewMethods['review.set']
const { input: confirming } = reviewMethods['review.confirm']

test('a change names at least one value, so that the record never holds an empty one', () => {
  expect(changing.safeParse({ ...subject, changes: [] }).success).toBe(false)
  expect(changing.safeParse({ ...subject, changes: [{ name: 'days', value: '3' }] }).success).toBe(true)
})

test('no more fields are confirmed at once than there are', () => {
  expect(confirming.safeParse({ ...subject, seen: [...seen, ...seen.slice(0, 1)] }).success).toBe(false)
  expect(confirming.safeParse(subject).success).toBe(true)
})
