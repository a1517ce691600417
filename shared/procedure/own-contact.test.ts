import { expect, test } from 'vitest'
import { anyWords as t, fixtureForm } from './form-fixture.ts'
import { ownContact } from './own-contact.ts'

const form = fixtureForm([
  { id: 'reachable', type: 'yesNo', label: t },
  { id: 'landlord', type: 'phone', label: t },
  { id: 'own', type: 'phone', label: t, prefill: 'phone', when: { question: 'reachable', is: true } },
])

test('only the own telephone counts, and only where it was asked for and given', () => {
  const answers = { reachable: true, landlord: '0905000002', own: ' 0905000001 ' }
  expect(ownContact(form, answers, 'phone')).toBe('0905000001')
  expect(ownContact(form, { ...answers, reachable: false }, 'phone')).toBeNull()
  expect(ownContact(form, { ...answers, own: ' ' }, 'phone')).toBeNull()
  expect(ownContact(form, answers, 'email')).toBeNull()
})
