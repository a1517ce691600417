import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { review } from '../../../shared/locales/vi/review.ts'
import type { RecordedAction } from '../../../shared/procedure/recorded-action.ts'
import { recordSubject } from './record-subject.ts'

const i18n = createInstance()
void i18n.init({ lng: 'vi', resources: { vi: { review } }, initAsync: false, interpolation: { escapeValue: false } })
const said = (action: RecordedAction, subject: string) =>
  recordSubject({ action, subject }, i18n.getFixedT('vi', 'review'), 'vi', (code) => `Khai sinh (${code})`)

test('the Vietnamese screen says in Vietnamese what the command wrote down', () => {
  expect(said('imported', 'thu-tuc: 2.xlsx: 1 new, 2642 changed')).toBe('thu-tuc: 2.xlsx: 1 mới, 2.642 có thay đổi')
  expect(said('imported', 'tat-ca.xlsx: 1 new, 2 changed, 96 gone')).toBe(
    'tat-ca.xlsx: 1 mới, 2 có thay đổi, 96 không còn',
  )
  expect(said('formImported', 'birth-registration version 3')).toBe('birth-registration, bản 3')
  expect(said('nationalImported', 'quoc-gia.csv: 2642 procedures')).toBe('quoc-gia.csv: 2.642 thủ tục')
  expect(said('confirmed', 'national list, 2642 procedures')).toBe('danh sách quốc gia, 2.642 thủ tục')
  expect(said('confirmed', '1.001193 name, time')).toBe(
    `Khai sinh (1.001193): ${review.fields.name}, ${review.fields.time}`,
  )
  expect(said('changed', '1.001193 days, daysUnit')).toBe(`Khai sinh (1.001193): ${review.fields.time}`)
  expect(said('published', 'version from 2027-01-01')).toBe('từ 01/01/2027')
  expect(said('rolledBack', 'to version 2')).toBe('bản 2')
  expect(said('retired', '1.001193')).toBe('Khai sinh (1.001193)')
})
