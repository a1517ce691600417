import { expect, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createStaffTokens } from './staff-tokens.ts'

const officer = { id: 'officer-1', name: 'Cán bộ mẫu' }

function signedIn() {
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 })
  const accounts = new Set([officer.id])
  const tokens = createStaffTokens({ effects, hasAccount: (id) => accounts.has(id) })
  return { effects, accounts, tokens, token: tokens.issue(officer) }
}

test('a sign-in lasts while it is used, and ends by itself', () => {
  const { effects, tokens, token } = signedIn()
  for (let use = 0; use < 5; use += 1) {
    effects.advance(40 * 60_000)
    expect(tokens.find(token)).toEqual(officer)
  }
  effects.advance(46 * 60_000)
  expect(tokens.find(token)).toBeNull()
})

test('it ends when handed back, and when the account is taken away', () => {
  const { accounts, tokens, token } = signedIn()
  const other = tokens.issue(officer)
  expect(other).not.toBe(token)
  tokens.revoke(token)
  expect(tokens.find(token)).toBeNull()
  expect(tokens.find(other)).toEqual(officer)
  accounts.clear()
  expect(tokens.find(other)).toBeNull()
})
