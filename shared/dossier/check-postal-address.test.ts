import { expect, test } from 'vitest'
import { checkPostalAddress } from './check-postal-address.ts'

const context = { today: '2026-11-23' }

test('the post needs more than the commune, and a commune that is there', () => {
  expect(checkPostalAddress({ commune: 'ba-tow', detail: 'Thôn Gò Re' }, context)).toBeNull()
  expect(checkPostalAddress({ commune: 'ba-tow', detail: ' ' }, context)).toEqual({ kind: 'missing' })
  expect(checkPostalAddress({ commune: 'nowhere', detail: 'Thôn Gò Re' }, context)).not.toBeNull()
})
