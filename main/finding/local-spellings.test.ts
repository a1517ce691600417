import { expect, test } from 'vitest'
import { localSpellings, respelled } from './local-spellings.ts'

test.each([
  ['chun', ['chung', 'trun']],
  ['luong', ['luon', 'nuong']],
  ['sat', ['sac', 'xat']],
  ['nghe', []],
])('%s may be %j', (word, others) => {
  expect(localSpellings(word)).toEqual(others)
})

const pairs = new Set(['luong huu', 'dang ki', 'luon om', 'luong om'])
const isPair = (first: string, second: string) => pairs.has(`${first} ${second}`)
const respell = (text: string, fixed: readonly number[] = [], refused?: string) => {
  const words = text.split(' ')
  const found = respelled(
    words,
    isPair,
    (at) => fixed.includes(at),
    (_at, other) => other !== refused,
  )
  return words.map((word, at) => found.get(at) ?? word).join(' ')
}

test.each([
  ['a word is respelled when it stands in a known pair only then', 'dan ki luon huu', 'dang ki luong huu'],
  ['a word that stands in a known pair stays', 'luon om', 'luon om'],
  ['a word that stands in none either way stays', 'luon xao', 'luon xao'],
])('%s', (_rule, heard, meant) => {
  expect(respell(heard)).toBe(meant)
})

test('a fixed word stays', () => {
  expect(respell('luon huu', [0])).toBe('luon huu')
})

test('nor is a word that which it may not be', () => {
  expect(respell('luon huu', [], 'luong')).toBe('luon huu')
})
