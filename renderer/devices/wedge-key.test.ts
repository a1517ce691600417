import { expect, it } from 'vitest'
import { readWedgeKey } from './wedge-key.ts'

function pressed(key: string, more: Partial<KeyboardEvent> = {}) {
  const plain = { code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, timeStamp: 7 }
  return readWedgeKey({ ...plain, key, getModifierState: () => false, ...more })
}

function rewritten(code: string, shiftKey = false) {
  return pressed('Process', { code, shiftKey })
}

it.each(['a', '|', 'Ữ', 'đ', ' ', '0', 'ẫ'])('takes %j for text', (text) => {
  expect(pressed(text)).toEqual({ kind: 'character', text, at: 7 })
})

it.each(['ArrowUp', 'F5', 'Tab', 'Escape', 'Backspace', 'Delete', '\u001d', ''])('takes %j for no text', (key) => {
  expect(pressed(key)).toEqual({ kind: 'control', at: 7 })
})

it('overlooks keys that only change others, and knows chords', () => {
  expect(pressed('Shift')).toBeNull()
  expect(pressed('r', { ctrlKey: true })).toEqual({ kind: 'chord', at: 7 })
  expect(pressed('€', { ctrlKey: true, altKey: true, getModifierState: () => true })?.kind).toBe('character')
})

it('reads the physical key while an input method rewrites the text', () => {
  expect(['KeyA', 'Digit7', 'Numpad7', 'Backslash', 'Space'].map((code) => rewritten(code))).toMatchObject(
    ['a', '7', '7', '\\', ' '].map((text) => ({ text })),
  )
  expect([rewritten('KeyA', true), rewritten('Backslash', true), rewritten('Digit2', true)]).toMatchObject(
    ['A', '|', '@'].map((text) => ({ text })),
  )
  expect(rewritten('ArrowLeft')?.kind).toBe('control')
})
