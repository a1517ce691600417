import { expect, it } from 'vitest'
import { wantsCapital } from './capitals.ts'
import { typeLetter } from './type-letter.ts'

const at = (text: string) => ({ text, caret: text.length })

it('begins every word of a name with a capital', () => {
  expect(wantsCapital(at(''), 'words')).toBe(true)
  expect(wantsCapital(at('Nguyễn '), 'words')).toBe(true)
  expect(wantsCapital(at("Kon K'"), 'words')).toBe(true)
  expect(wantsCapital(at('Nguyễn'), 'words')).toBe(false)
})

it('begins every sentence with a capital, and nothing in an e-mail address', () => {
  expect(wantsCapital(at('Xin cấp lại. '), 'sentence')).toBe(true)
  expect(wantsCapital(at('Xin '), 'sentence')).toBe(false)
  expect(wantsCapital(at(''), 'none')).toBe(false)
})

it('moves the tone when a letter is typed directly', () => {
  expect(typeLetter(at('hòa'), 'n').text).toBe('hoàn')
  expect(typeLetter(at('mứ'), 'a').text).toBe('mứa')
  expect(typeLetter(at('Tổ '), '1').text).toBe('Tổ 1')
})
