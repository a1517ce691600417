import type { Tone } from '../../../shared/text/letter.ts'

/** What a field is typed with. */
export type LayoutName = 'letters' | 'digits' | 'decimal' | 'email' | 'code'

export type Key =
  | { readonly kind: 'character'; readonly text: string; readonly wide?: number }
  | { readonly kind: 'tone'; readonly tone: Exclude<Tone, 'level'> }
  | {
      readonly kind: 'shift' | 'backspace' | 'clear' | 'space' | 'symbols' | 'letters' | 'left' | 'right' | 'done'
      readonly wide?: number
    }

/** Rows of keys; every row fills the same width, a key's share is `wide` (1 when not given). */
export type Layout = readonly (readonly Key[])[]

function characters(row: string): Key[] {
  return Array.from(row, (text) => ({ kind: 'character', text }))
}

const tones: Key[] = [
  { kind: 'tone', tone: 'acute' },
  { kind: 'tone', tone: 'grave' },
  { kind: 'tone', tone: 'hook' },
  { kind: 'tone', tone: 'tilde' },
  { kind: 'tone', tone: 'dot' },
]

export const letters: Layout = [
  [...tones, ...characters('ăâêôơưđ')],
  characters('qwertyuiop'),
  characters('asdfghjkl'),
  [{ kind: 'shift', wide: 1.5 }, ...characters('zxcvbnm'), { kind: 'backspace', wide: 1.5 }],
  [
    { kind: 'symbols', wide: 1.5 },
    { kind: 'left' },
    { kind: 'space', wide: 4 },
    { kind: 'right' },
    { kind: 'done', wide: 2.5 },
  ],
]

export const symbols: Layout = [
  characters('1234567890'),
  characters('/-,.:;()&'),
  characters('+%@"\'?!'),
  [{ kind: 'clear', wide: 2 }, ...characters('°²³№'), { kind: 'backspace', wide: 2 }],
  [
    { kind: 'letters', wide: 1.5 },
    { kind: 'left' },
    { kind: 'space', wide: 4 },
    { kind: 'right' },
    { kind: 'done', wide: 2.5 },
  ],
]

export const email: Layout = [
  characters('1234567890'),
  characters('qwertyuiop'),
  characters('asdfghjkl@'),
  [...characters('zxcvbnm'), { kind: 'backspace', wide: 2 }],
  [
    ...characters('_-.'),
    { kind: 'character', text: '@gmail.com', wide: 3 },
    { kind: 'left' },
    { kind: 'right' },
    { kind: 'done', wide: 2.5 },
  ],
]

const digitRows: Layout = [characters('123'), characters('456'), characters('789')]

export const digits: Layout = [
  ...digitRows,
  [{ kind: 'backspace' }, { kind: 'character', text: '0' }, { kind: 'done' }],
]

/** Numbers with a part behind the comma, as Vietnamese writes it. */
export const decimal: Layout = [
  [...characters('123'), { kind: 'backspace' }],
  [...characters('456'), { kind: 'clear' }],
  [...characters('789'), { kind: 'character', text: ',' }],
  [{ kind: 'left' }, { kind: 'character', text: '0' }, { kind: 'right' }, { kind: 'done' }],
]

/** Only the symbols that a tracking code has: what can't be right can't be touched. */
export const code: Layout = [
  [...characters('346789'), { kind: 'backspace', wide: 2 }],
  characters('ACDEFHJK'),
  characters('MNPRTVWX'),
  [...characters('Y'), { kind: 'clear', wide: 2 }, { kind: 'left' }, { kind: 'right' }, { kind: 'done', wide: 3 }],
]

export const layouts: Readonly<Record<LayoutName, Layout>> = { letters, digits, decimal, email, code }
