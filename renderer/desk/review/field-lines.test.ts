import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { review } from '../../../shared/locales/vi/review.ts'
import { sampleReviewed } from '../../gallery/journey/sample-review.ts'
import { fieldLines } from './field-lines.ts'

const i18n = createInstance()
void i18n.init({ lng: 'vi', resources: { vi: { review } }, initAsync: false, interpolation: { escapeValue: false } })
const t = i18n.getFixedT('vi', 'review')

test('every word that is confirmed is seen, in both languages', () => {
  const values = { ...sampleReviewed.now, feeWords: { vi: 'Mỗi bản', en: 'For each copy' } }
  expect(fieldLines('fee', values, t, 'vi')).toEqual(
    expect.arrayContaining(['Lời cho người dân: Mỗi bản', 'Lời cho người dân, tiếng Anh: For each copy']),
  )
  expect(fieldLines('fee', sampleReviewed.now, t, 'vi')).toContain('Lời cho người dân: (chưa có)')
  expect(fieldLines('parts', values, t, 'vi')).toEqual([
    'Giấy chứng sinh / Birth notice – chụp tại máy – bắt buộc',
    'Giấy chứng nhận kết hôn / Marriage certificate – chỉ xuất trình – chỉ khi: Nếu cha mẹ đã đăng ký kết hôn / If the parents are married',
  ])
})
