import { describe, expect, it } from 'vitest'
import { maskedIdNumber } from './masked-id-number.ts'

describe('maskedIdNumber', () => {
  it.each([
    ['051090000001', '0510******01'],
    ['0510******01', '0510******01'],
    ['212000001', '*******01'],
    ['1234', '****'],
    ['', ''],
  ])('%s is shown as %s', (idNumber, shown) => {
    expect(maskedIdNumber(idNumber)).toBe(shown)
  })
})
