import { expect, test } from 'vitest'
import { communeById, communeName } from './commune-name.ts'
import { communes } from './communes.ts'
import { fold } from '../text/fold.ts'
import { findCommunes } from './find-communes.ts'

const ids = (query: string) => findCommunes(query, 9).map(({ commune }) => commune.id)

test('there are 86 communes, 9 wards and Lý Sơn, each with its own id', () => {
  const types = communes.map(({ type }) => type)
  expect(types.filter((type) => type === 'xã')).toHaveLength(86)
  expect(types.filter((type) => type === 'phường')).toHaveLength(9)
  expect(new Set(communes.map(({ id }) => id)).size).toBe(96)
})

test('every unit is found first by its own full name, with marks and type', () => {
  for (const commune of communes) {
    expect(findCommunes(`${commune.type} ${commune.name}`, 1)[0]?.commune.id).toBe(commune.id)
  }
})

test('every former name leads to its unit and says which name it was', () => {
  for (const commune of communes) {
    for (const formerName of commune.formerNames) {
      const match = findCommunes(formerName, 9).find((found) => found.commune.id === commune.id)
      // A unit that kept its name was found by it, and has no other to say.
      const said = match === undefined ? 'not found' : (match.formerName ?? commune.name)
      expect([formerName, fold(formerName)]).toEqual([formerName, expect.stringContaining(fold(said))])
    }
  }
  expect(findCommunes('xã Nghĩa Hà', 1)).toEqual([{ commune: communeById('an-phu'), formerName: 'Xã Nghĩa Hà' }])
})

test('an old name that was divided or shared gives every unit it may mean', () => {
  expect(ids('Trà Bùi').toSorted()).toEqual(['ca-dam', 'tay-tra-bong'])
  expect(ids('phuong nguyen nghiem').toSorted()).toEqual(['cam-thanh', 'duc-pho', 'nguyen-nghiem'])
  expect(ids('Thắng Lợi').toSorted()).toEqual(['kon-tum', 'long-phung'])
})

test('the former district tells shared names apart', () => {
  expect(ids('Nguyễn Nghiêm, thị xã Đức Phổ')[0]).not.toBe('cam-thanh')
  expect(ids('Trà Giang, huyện Trà Bồng')[0]).toBe('dong-tra-bong')
  expect(ids('Đăk Hà Tu Mơ Rông')[0]).toBe('tu-mo-rong')
})

test('names that differ only by marks: typed marks decide, without marks both are offered', () => {
  expect(ids('Ba Tô')[0]).toBe('ba-too')
  expect(ids('Ba Tơ')[0]).toBe('ba-tow')
  expect(ids('ba to').slice(0, 2).toSorted()).toEqual(['ba-too', 'ba-tow'])
  expect(ids('Sơn Hạ')[0]).toBe('son-haj')
})

test('the beginning of a name is enough, in any spelling of Đăk', () => {
  expect(ids('nghia l')).toContain('nghia-lo')
  expect(ids('dak ble')).toEqual([])
  expect(ids('Đắc Bla')[0]).toBe('dak-bla')
  expect(ids('huyện Minh Long')).toContain('minh-long')
})

test('nothing typed and nonsense find nothing; the limit holds', () => {
  expect(ids('  ')).toEqual([])
  expect(ids('zzzz')).toEqual([])
  expect(findCommunes('s', 3)).toHaveLength(3)
})

test('a name by its id', () => {
  expect(communeName('ly-son')).toBe('đặc khu Lý Sơn')
  expect(communeName('__proto__')).toBeNull()
})
