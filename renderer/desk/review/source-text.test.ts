import { expect, test } from 'vitest'
import { sourceText } from './source-text.ts'

test('a source names its site once, and never the address of a page', () => {
  expect(sourceText('dichvucong.gov.vn https://dichvucong.gov.vn/thu-tuc/019d2bfd-3fe0 (163/QĐ-BTP)')).toBe(
    'dichvucong.gov.vn (163/QĐ-BTP)',
  )
  expect(sourceText('https://sct.quangngai.gov.vn/bo-tthc/ruou.html')).toBe('sct.quangngai.gov.vn')
  expect(sourceText('QĐ 3684/QĐ-BVHTTDL (2022) – 5 ngày, 5 ngày')).toBe('QĐ 3684/QĐ-BVHTTDL (2022) – 5 ngày, 5 ngày')
  expect(sourceText('thu-tuc.xlsx')).toBe('thu-tuc.xlsx')
})
