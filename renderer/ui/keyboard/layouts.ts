import type { Tone } from '../../../shared/text/letter.ts'

/** What a field is typed with. */
export type LayoutName = 'letters' | 'digits' | 'decimal' | 'money' | 'email' | 'code'

/** What a screen offers where the keys cover it. */
export type Way = 'help' | 'back' | 'save'

export type Key =
  | {
      readonly kind: 'character'
      readonly text: string
      readonly wide?: number
      /** In small beside the character: what it does to the letter before it. */
      readonly hint?: string
    }
  | { readonly kind: 'tone'; readonly tone: Exclude<Tone, 'level'> }
  | {
      readonly kind:
        | ('shift' | 'backspace' | 'space' | 'symbols' | 'letters' | 'left' | 'right' | 'done')
        | ('clear' | 'undo' | 'hide' | 'show')
        | Way
      readonly wide?: number
    }

/** Rows of keys; every row fills the same width, a key's share is `wide` (1 when not given). */
export type Layout = readonly (readonly Key[])[]

/** Which keys there are. `narrow` is for glass on which twelve keys of 15 mm don't stand in a row: seven do. */
export interface KeySet {
  readonly name: LayoutName
  readonly symbols: boolean
  readonly method: 'telex' | 'vni' | 'plain'
  readonly narrow: boolean
}

/**
 * Twelve keys of 15 mm with 2.54 mm between and 4 mm at each edge, in millimetres.
 *
 * Narrower glass gets seven columns in the order of the alphabet, which need 129 mm: nobody who hunts for ten
 * squeezed columns of QWERTY finds a letter sooner, and keys stay as wide as a finger.
 */
export const wideFrom = 216

export function layoutOf(set: KeySet): Layout {
  switch (set.name) {
    case 'letters':
      if (set.symbols) return set.narrow ? narrowSymbols : symbols
      if (set.method === 'vni') return set.narrow ? narrowVni : vni
      return set.narrow ? narrowLetters : letters
    case 'email':
      return set.narrow ? narrowEmail : email
    case 'digits':
    case 'decimal':
    case 'money':
    case 'code':
      return { digits, decimal, money, code }[set.name]
    default:
      return set.name satisfies never
  }
}

/** As many columns of 15 mm as the narrowest glass of rows that are not `narrow` has room for. */
const mostColumns = 12

/**
 * The layout with ways that the keys would cover, at the left of its last row. The space bar gives them its width; where
 * that is not enough the arrows go, because a touch on what was typed puts the caret as well.
 */
export function withWays(layout: Layout, ways: readonly Way[]): Layout {
  const row = layout.at(-1) ?? []
  const keys = [
    ...ways.map((kind): Key => ({ kind, wide: wayWide })),
    ...row.map((key): Key => (key.kind === 'space' ? { kind: 'space', wide: 1.5 } : key)),
  ]
  const isTooLong = keys.reduce((columns, key) => columns + wideOf(key), 0) > mostColumns
  const last = isTooLong ? keys.filter(({ kind }) => kind !== 'left' && kind !== 'right') : keys
  return [...layout.slice(0, -1), last]
}

const wayWide = 1.3

/** A key's share of its row. */
export function wideOf(key: Key): number {
  return 'wide' in key ? (key.wide ?? 1) : 1
}

function characters(row: string): Key[] {
  return Array.from(row, (text) => ({ kind: 'character', text }))
}

function word(text: string, wide: number): Key {
  return { kind: 'character', text, wide }
}

const tones: readonly Key[] = [
  { kind: 'tone', tone: 'acute' },
  { kind: 'tone', tone: 'grave' },
  { kind: 'tone', tone: 'hook' },
  { kind: 'tone', tone: 'tilde' },
  { kind: 'tone', tone: 'dot' },
]

const vniHints = ['á', 'à', 'ả', 'ã', 'ạ', 'â', 'ơ', 'ă', 'đ', 'a']
const vniDigits: readonly Key[] = Array.from('1234567890', (text, index) => ({
  kind: 'character',
  text,
  hint: vniHints[index] ?? '',
}))

function lastRow(way: 'symbols' | 'letters'): Key[] {
  return [
    { kind: way, wide: 1.5 },
    { kind: 'left' },
    { kind: 'space', wide: 4 },
    { kind: 'right' },
    { kind: 'done', wide: 2.5 },
  ]
}

function narrowLastRow(way: 'symbols' | 'letters'): Key[] {
  return [
    { kind: way, wide: 1.3 },
    { kind: 'left' },
    { kind: 'space', wide: 1.7 },
    { kind: 'right' },
    { kind: 'done', wide: 2 },
  ]
}

const qwerty: Layout = [
  characters('qwertyuiop'),
  characters('asdfghjkl'),
  [{ kind: 'shift', wide: 1.5 }, ...characters('zxcvbnm'), { kind: 'backspace', wide: 1.5 }],
]

const letters: Layout = [[...tones, ...characters('ăâêôơưđ')], ...qwerty, lastRow('symbols')]

const vni: Layout = [vniDigits, ...qwerty, lastRow('symbols')]

const symbols: Layout = [
  characters('1234567890'),
  characters('/-,.:;()&'),
  characters('+%@"\'?!'),
  [...characters('°²³№'), { kind: 'backspace', wide: 2 }],
  lastRow('letters'),
]

const narrowLetters: Layout = [
  [...tones, { kind: 'backspace', wide: 2 }],
  characters('aăâbcdđ'),
  characters('eêghikl'),
  characters('mnoôơpq'),
  characters('rstuưvx'),
  [...characters('yfjwz'), { kind: 'shift', wide: 2 }],
  narrowLastRow('symbols'),
]

const narrowVni: Layout = [
  vniDigits.slice(0, 7),
  [...vniDigits.slice(7), { kind: 'shift', wide: 2 }, { kind: 'backspace', wide: 2 }],
  characters('abcdegh'),
  characters('iklmnop'),
  characters('qrstuvx'),
  [...characters('yfjwz'), ...characters('-,')],
  narrowLastRow('symbols'),
]

const narrowSymbols: Layout = [
  [...characters('12345'), { kind: 'backspace', wide: 2 }],
  characters('67890/-'),
  characters(',.:;()&'),
  characters('+%@"\'?!'),
  characters('°²³№'),
  narrowLastRow('letters'),
]

const email: Layout = [
  [...characters('1234567890'), { kind: 'backspace', wide: 1.5 }],
  characters('qwertyuiop'),
  characters('asdfghjkl@'),
  characters('zxcvbnm._-'),
  [
    word('@gmail.com', 3.5),
    word('.com', 2),
    word('.vn', 1.5),
    { kind: 'left' },
    { kind: 'right' },
    { kind: 'done', wide: 2 },
  ],
]

const narrowEmail: Layout = [
  [...characters('12345'), { kind: 'backspace', wide: 2 }],
  characters('67890-_'),
  characters('abcdefg'),
  characters('hijklmn'),
  characters('opqrstu'),
  characters('vwxyz.@'),
  [word('@gmail.com', 4), word('.com', 3)],
  [word('.vn', 1.3), { kind: 'left' }, { kind: 'right' }, { kind: 'done', wide: 2 }],
]

const digitRows: Layout = [
  [...characters('123'), { kind: 'backspace' }],
  [...characters('456'), { kind: 'left' }],
  [...characters('789'), { kind: 'right' }],
]

const digits: Layout = [...digitRows, [word('0', 2), { kind: 'done', wide: 2 }]]

/** Numbers with a part behind the comma, as Vietnamese writes it. */
const decimal: Layout = [...digitRows, [...characters('0,'), { kind: 'done', wide: 2 }]]

/** Sums end in thousands more often than not. */
const money: Layout = [...digitRows, [...characters('0'), word('000', 1), { kind: 'done', wide: 2 }]]

/** Only the symbols that a tracking code has: what can't be right can't be touched. */
const code: Layout = [
  [...characters('346789'), { kind: 'backspace' }],
  characters('ACDEFHJ'),
  characters('KMNPRTV'),
  [...characters('WXY'), { kind: 'left' }, { kind: 'right' }, { kind: 'done', wide: 2 }],
]
