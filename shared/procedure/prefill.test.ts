import { expect, test } from 'vitest'
import type { Applicant } from '../identity/applicant.ts'
import { anyWords as t, fixtureForm } from './form-fixture.ts'
import { prefill } from './prefill.ts'

const applicant: Applicant = {
  fullName: 'NGUYỄN VĂN THỬ',
  idNumber: '051090000001',
  birthDate: '1990-02-01',
  sex: 'male',
  address: 'Tổ 1, Nghĩa Lộ, Quảng Ngãi, Quảng Ngãi',
  source: 'cardQr',
}
const form = fixtureForm([
  { id: 'own', label: t, type: 'name', prefill: 'fullName' },
  { id: 'home', label: t, type: 'address', prefill: 'address' },
  { id: 'line', label: t, type: 'text', prefill: 'address' },
  { id: 'phone', label: t, type: 'phone', prefill: 'phone' },
  { id: 'other', label: t, type: 'name' },
])

test('fills in what the card says, and only where the form asks for it', () => {
  expect(prefill(form, applicant)).toEqual({
    own: 'NGUYỄN VĂN THỬ',
    home: { commune: 'nghia-lo', detail: 'Tổ 1' },
    line: 'Tổ 1, Nghĩa Lộ, Quảng Ngãi, Quảng Ngãi',
  })
  expect(prefill(form, { ...applicant, phone: '0912345678' })).toHaveProperty('phone', '0912345678')
})

test('an address that can not be told stays open', () => {
  expect(prefill(form, { ...applicant, address: 'Thôn Tang, Trà Bùi, Trà Bồng, Quảng Ngãi' })).not.toHaveProperty(
    'home',
  )
})
