import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { review } from '../../../shared/locales/vi/review.ts'
import { trapText } from './trap-text.ts'

const i18n = createInstance()
void i18n.init({ lng: 'vi', resources: { vi: { review } }, initAsync: false, interpolation: { escapeValue: false } })

test('a trap speaks of the field that people see, not of the value in the files', () => {
  const t = i18n.getFixedT('vi', 'review')
  const trap = { field: 'fee', kind: 'fromMemory', params: { field: 'feeVnd' } } as const
  expect(trapText(trap, t)).toBe('Mục "Phí, lệ phí" được ghi theo trí nhớ.')
  const days = { field: 'time', kind: 'daysDiffer', params: { noted: '1, 3', days: '5' } } as const
  expect(trapText(days, t)).toBe('Ghi chú nói 1, 3 ngày, ở đây ghi 5.')
})
