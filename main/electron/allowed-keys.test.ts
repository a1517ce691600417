import { describe, expect, test } from 'vitest'
import { isAllowedKey } from './allowed-keys.ts'

type Held = Partial<Parameters<typeof isAllowedKey>[0]>

function press(key: string, held: Held = {}): boolean {
  return isAllowedKey({ key, control: false, alt: false, meta: false, modifiers: [], ...held })
}

describe('isAllowedKey', () => {
  test.each(['a', 'Ă', 'ữ', '|', ' ', '0', '@', 'Enter', 'Tab', 'Escape', 'Backspace', 'ArrowLeft', 'Dead', 'Process'])(
    'lets %j through to the page',
    (key) => {
      expect(press(key)).toBe(true)
    },
  )

  test.each([
    'F5',
    'F11',
    'F12',
    'PrintScreen',
    'ContextMenu',
    'BrowserBack',
    'Meta',
    'Control',
    'Alt',
    'LaunchApp1',
    '',
  ])('stops %j', (key) => {
    expect(press(key)).toBe(false)
  })

  test.each(['F1', 'F2', 'F3', 'F4'])('lets %j of a key pad through, alone', (key) => {
    expect([press(key), press(key, { alt: true }), press(key, { control: true })]).toEqual([true, false, false])
  })

  test.each([
    ['p', { control: true }],
    ['c', { control: true }],
    ['i', { control: true, modifiers: ['control', 'shift'] }],
    ['F4', { alt: true }],
    ['ArrowLeft', { alt: true }],
    ['Tab', { control: true }],
    ['d', { meta: true }],
    ['Enter', { control: true, alt: true, modifiers: ['altgr'] }],
  ])('stops %j held with another key', (key, held) => {
    expect(press(key, held)).toBe(false)
  })

  test('lets a character typed with AltGr through', () => {
    expect(press('@', { control: true, alt: true, modifiers: ['AltGr'] })).toBe(true)
  })
})
