import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { sampleReviewed } from '../../gallery/journey/sample-review.ts'
import { besideFieldNames } from '../../../shared/procedure/beside-field.ts'
import { review } from '../../../shared/locales/vi/review.ts'
import { besideLines } from './beside-lines.ts'

const values = sampleReviewed.now
const i18n = createInstance()
void i18n.init({ lng: 'vi', resources: { vi: { review } }, initAsync: false, interpolation: { escapeValue: false } })
const t = i18n.getFixedT('vi', 'review')

test('every field beside those that are confirmed says something, in words', () => {
  const lines = Object.fromEntries(besideFieldNames.map((name) => [name, besideLines(name, values, t)]))
  expect(lines).toMatchObject({
    queryHints: values.beside.queryHints,
    notes: [review.values.nothing],
    codeVerified: [review.besideValues.yes],
    confidence: [review.besideValues.partial],
    fromMemory: [review.values.nothing],
  })
  expect(Object.values(lines).every((said) => said.length > 0 && said.every((line) => line !== ''))).toBe(true)
})
