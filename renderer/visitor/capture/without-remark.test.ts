import { expect, test } from 'vitest'
import { withoutRemark } from './without-remark.ts'

test('a title names the paper alone', () => {
  expect(withoutRemark('Giấy chứng sinh (hoặc văn bản của người làm chứng)')).toBe('Giấy chứng sinh')
  expect(withoutRemark('Tờ khai (Mẫu 01) đã ký')).toBe('Tờ khai (Mẫu 01) đã ký')
  expect(withoutRemark('Sổ đỏ')).toBe('Sổ đỏ')
})
