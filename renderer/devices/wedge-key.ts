import type { BurstKey } from './burst.ts'

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'timeStamp' | 'getModifierState'
>

const modifierKeys = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'NumLock',
  'ScrollLock',
  'Fn',
  'FnLock',
  'Super',
  'Hyper',
])
/** What `key` says while an input method is rewriting the text: then only the physical key tells what was typed. */
const rewrittenKeys = new Set(['Process', 'Dead', 'Unidentified'])

const punctuation: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Backquote: ['`', '~'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Space: [' ', ' '],
}
const shiftedDigits = ')!@#$%^&*('

/** What a pressed key means to a burst; null for keys that only change others. */
export function readWedgeKey(event: Pressed): BurstKey | null {
  const at = event.timeStamp
  if (modifierKeys.has(event.key)) return null
  const chord = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph')
  if (chord) return { kind: 'chord', at }
  if (event.key === 'Enter') return { kind: 'enter', at }
  const text = rewrittenKeys.has(event.key) ? physicalCharacter(event) : event.key
  return isText(text) ? { kind: 'character', text, at } : { kind: 'control', at }
}

/** Keys without a character have names of several plain letters (`ArrowUp`, `F5`); everything else is text. */
function isText(key: string): boolean {
  return key !== '' && !/^[A-Za-z][A-Za-z0-9]+$/.test(key) && !/\p{Cc}/u.test(key)
}

/** The character that a key bears on the US layout, which readers are set to by default; '' when it has none. */
function physicalCharacter({ code, shiftKey }: Pressed): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase()
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]
  if (digit !== undefined) return shiftKey && code.startsWith('Digit') ? shiftedDigits.charAt(Number(digit)) : digit
  return punctuation[code]?.[shiftKey ? 1 : 0] ?? ''
}
