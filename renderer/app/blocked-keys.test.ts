import { describe, expect, test } from 'vitest'
import { mayKeyPass } from '../../shared/keys/may-key-pass.ts'
import { blockWaysOut } from './blocked-keys.ts'

type Held = Partial<Parameters<typeof mayKeyPass>[0]>
const press = (key: string, held: Held = {}) =>
  mayKeyPass({ key, control: false, alt: false, meta: false, altGraph: false, ...held })

describe('a key', () => {
  test.each(['a', 'Ữ', '|', ' ', 'Tab', 'Enter', 'Escape', 'Backspace', 'Delete', 'Home', 'End', 'ArrowUp', 'Process'])(
    'passes when it is %j',
    (key) => expect(press(key)).toBe(true),
  )

  test.each([
    ['F1', {}],
    ['F5', {}],
    ['F11', {}],
    ['F12', {}],
    ['ContextMenu', {}],
    ['BrowserBack', {}],
    ['t', { control: true }],
    ['o', { control: true }],
    ['n', { control: true }],
    ['p', { control: true }],
    ['s', { control: true }],
    ['I', { control: true }],
    ['+', { control: true }],
    ['ArrowLeft', { alt: true }],
    ['Home', { alt: true }],
    ['d', { meta: true }],
    ['t', { control: true, alt: true }],
  ])('is stopped when it is %j with %j', (key, held) => expect(press(key, held)).toBe(false))

  test('that makes a character with AltGr passes', () => {
    expect(press('@', { control: true, alt: true, altGraph: true })).toBe(true)
  })
})

/** Whether the browser may still do with an event what it does by itself. */
function isLeft(type: string, fields: object = {}): boolean {
  const page = new EventTarget()
  let heard = false
  blockWaysOut(page)
  page.addEventListener(type, () => (heard = true))
  const event = Object.assign(new Event(type, { cancelable: true }), { getModifierState: () => false, ...fields })
  const left = page.dispatchEvent(event)
  expect(heard).toBe(true)
  return left
}

describe('a page whose ways out are blocked', () => {
  test('keeps the browser from menus, dropped files, shortcuts and zoom, and hears them itself', () => {
    expect([isLeft('contextmenu'), isLeft('dragover'), isLeft('drop')]).toEqual([false, false, false])
    expect([isLeft('wheel', { ctrlKey: true }), isLeft('wheel', { ctrlKey: false })]).toEqual([false, true])
    expect([isLeft('keydown', { key: 'F12' }), isLeft('keydown', { key: 'a' })]).toEqual([false, true])
  })
})
