import { expect, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createStaffTokens } from './staff-tokens.ts'

const officer = { id: 'officer-1', name: 'Cán bộ mẫu' }

function signedIn() {
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 })
  const accounts = new Set([officer.id])
  const tokens = createStaffTokens({ effects, hasAccount: (id) => accounts.has(id) })
  return { effects, accounts, tokens, token: tokens.issue(officer, null) }
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
  const other = tokens.issue(officer, null)
  expect(other).not.toBe(token)
  tokens.revoke(token)
  expect(tokens.find(token)).toBeNull()
  expect(tokens.find(other)).toEqual(officer)
  accounts.clear()
  expect(tokens.find(other)).toBeNull()
})

test('in a visit it lasts as long as the visit, however long nobody asks, and no longer', () => {
  const { effects, tokens, token } = signedIn()
  tokens.join('visit-1')
  const during = tokens.issue(officer, 'visit-1')
  effects.advance(3 * 60 * 60_000)
  expect([token, during].map((each) => tokens.find(each))).toEqual([officer, officer])
  tokens.leave('visit-2')
  expect(tokens.find(token)).toEqual(officer)
  tokens.leave('visit-1')
  expect([token, during].map((each) => tokens.find(each))).toEqual([null, null])
})

test('who was signed in too long ago assists nobody', () => {
  const { effects, tokens, token } = signedIn()
  effects.advance(46 * 60_000)
  tokens.join('visit-1')
  expect(tokens.find(token)).toBeNull()
})
