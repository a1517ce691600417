import { expect, test } from 'vitest'
import { defaultEntry } from '../default-entry.ts'
import { sampleFacts } from '../publishing-fixture.ts'
import { setValues } from './set-value.ts'

const procedure = { facts: sampleFacts, entry: defaultEntry(sampleFacts) }

function feeWords(changes: Readonly<Record<string, string>>, of = procedure) {
  const set = setValues(
    of,
    Object.entries(changes).map(([name, value]) => ({ name, value })),
  )
  if (!set.ok) throw new Error(set.failure.why)
  return set.value
}

test('words about the fee stand in both languages or in none, in whatever order they are typed', () => {
  const both = feeWords({ 'feeNote.en': 'For each copy', 'feeNote.vi': 'Mỗi bản' })
  expect(both.entry.feeNote).toEqual({ vi: 'Mỗi bản', en: 'For each copy' })
  expect(feeWords({ 'feeNote.vi': 'Mỗi bản' }).entry.feeNote).toEqual({ vi: 'Mỗi bản', en: 'Mỗi bản' })
  expect(feeWords({ 'feeNote.en': '' }, both).entry.feeNote).toEqual({ vi: 'Mỗi bản', en: 'Mỗi bản' })
  expect(feeWords({ 'feeNote.vi': '' }, both).entry).not.toHaveProperty('feeNote')
})

test.each([[{ 'feeNote.en': 'For each copy' }], [{ 'feeNote.en': 'For each copy', 'feeNote.vi': '' }]])(
  'English words about the fee alone are refused for want of the Vietnamese, never dropped: %j',
  (typed) => {
    const changes = Object.entries(typed).map(([name, value]) => ({ name, value }))
    const withWords = feeWords({ 'feeNote.vi': 'Mỗi bản' })
    const none = setValues(procedure, changes)
    expect(none).toMatchObject({ ok: false, failure: { name: 'feeNote.vi' } })
    expect(setValues(withWords, changes).ok).toBe(!Object.hasOwn(typed, 'feeNote.vi'))
  },
)
