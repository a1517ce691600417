import { assert, property, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { finderOf, needlesOfBytes, needlesOfText } from './needles.ts'

const mark = 'Dấu Vết Đặc Biệt'
const find = finderOf(needlesOfText('name', mark))

test.each([
  ['UTF-8', Buffer.from(mark)],
  ['upper case, decomposed', Buffer.from(mark.toUpperCase().normalize('NFD'))],
  ['without marks, in lower case', Buffer.from('dau vet dac biet')],
  ['UTF-16', Buffer.from(mark, 'utf16le')],
  ['UTF-16 the other way round', Buffer.from(mark.normalize('NFD'), 'utf16le').swap16()],
])('finds a mark in %s', (_what, written) => {
  const around = Buffer.concat([Buffer.from('abc'), written, Buffer.from('xyz')])
  expect([...find(around).keys()]).not.toEqual([])
})

test('finds a mark in base64 wherever it begins and whatever stands around it', () => {
  assert(
    property(uint8Array({ maxLength: 9 }), uint8Array({ maxLength: 9 }), (before, after) => {
      const text = Buffer.concat([before, Buffer.from(mark), after]).toString('base64')
      expect(find(Buffer.from(text)).size).toBeGreaterThan(0)
    }),
  )
})

test('finds bytes of a picture, counts them, and nothing where there is nothing', () => {
  const piece = Buffer.from('9f3c00a7ffd1e2b85641', 'hex')
  const found = finderOf(needlesOfBytes('page', piece))(Buffer.concat([piece, Buffer.from('-'), piece]))
  expect([...found]).toEqual([['page: plain', 2]])
  expect(find(Buffer.from('something else entirely, dau vet')).size).toBe(0)
})
