import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { review } from '../../../shared/locales/vi/review.ts'
import { noteText } from './note-text.ts'

const i18n = createInstance()
void i18n.init({ lng: 'vi', resources: { vi: { review } }, initAsync: false })

test('a version that repeats another says so in the words of the screen; what somebody typed stands as it is', () => {
  const t = i18n.getFixedT('vi', 'review')
  expect(noteText('as version 12', t)).toBe('nội dung của bản 12')
  expect(noteText('Nghị quyết 12, as version 3', t)).toBe('Nghị quyết 12, as version 3')
})
