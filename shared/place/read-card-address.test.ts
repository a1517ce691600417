import { expect, test } from 'vitest'
import { readCardAddress } from './read-card-address.ts'

test.each([
  ['Tổ 1, Nghĩa Lộ, Quảng Ngãi, Quảng Ngãi', { commune: 'nghia-lo', detail: 'Tổ 1' }],
  ['Tổ 3, Nghĩa Lộ, Quảng Ngãi', { commune: 'nghia-lo', detail: 'Tổ 3' }],
  ['Thôn Gò Re, Ba Tơ, Ba Tơ, Quảng Ngãi', { commune: 'ba-tow', detail: 'Thôn Gò Re' }],
  ["Làng Kon K'Tu, Đăk Rơ Wa, Kon Tum", { commune: 'dak-ro-wa', detail: "Làng Kon K'Tu" }],
  ['Thôn 2, Nghĩa Hà, TP Quảng Ngãi, Quảng Ngãi', { commune: 'an-phu', detail: 'Thôn 2', formerName: 'Xã Nghĩa Hà' }],
  [
    'Thôn 1, Trà Giang, Trà Bồng, Quảng Ngãi',
    { commune: 'dong-tra-bong', detail: 'Thôn 1', formerName: 'Xã Trà Giang' },
  ],
  ['Xóm 2, Sơn Hạ, Sơn Hà, Quảng Ngãi', { commune: 'son-haj', detail: 'Xóm 2' }],
  [
    '12 Lê Lợi, Bến Nghé, Quận 1, TP. Hồ Chí Minh',
    { commune: 'elsewhere', detail: '12 Lê Lợi, Bến Nghé, Quận 1, TP. Hồ Chí Minh' },
  ],
])('%s', (line, address) => {
  const { formerName, ...rest } = readCardAddress(line) ?? { commune: '', detail: '' }
  expect('formerName' in address ? { ...rest, formerName } : rest).toEqual(address)
})

test('a commune that was divided, and one that can not be told, are left for the person to say', () => {
  expect(readCardAddress('Thôn Tang, Trà Bùi, Trà Bồng, Quảng Ngãi')).toBeNull()
  expect(readCardAddress('Thôn 1, Không Có, Quảng Ngãi')).toBeNull()
  expect(readCardAddress('Quảng Ngãi')).toBeNull()
})

test('a decomposed line reads the same', () => {
  const line = 'Tổ 1, Nghĩa Lộ, Quảng Ngãi, Quảng Ngãi'
  expect(readCardAddress(line.normalize('NFD'))).toEqual(readCardAddress(line))
})
