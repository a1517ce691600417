import { splitLetter, type Tone } from './letter.ts'

const telexTone: Record<Tone, string> = { level: '', acute: 's', grave: 'f', hook: 'r', tilde: 'x', dot: 'j' }
const vniTone: Record<Tone, string> = { level: '', acute: '1', grave: '2', hook: '3', tilde: '4', dot: '5' }
const vniQuality = { plain: '', roof: '6', horn: '7', breve: '8', bar: '9' } as const

/** The letter's key and the key of its mark. */
function telexKeys(letter: string): readonly [string, string] {
  const { base = '', quality = 'plain' } = splitLetter(letter) ?? {}
  return [base, quality === 'plain' ? '' : quality === 'roof' || quality === 'bar' ? base : 'w']
}

function vniKeys(letter: string): readonly [string, string] {
  const { base = '', quality = 'plain' } = splitLetter(letter) ?? {}
  return [base, vniQuality[quality]]
}

/** When the marks are typed: each behind its letter, the tone behind all letters, or all marks behind all. */
export type Order = 'at once' | 'tone last' | 'marks last'

/** The keys that somebody types for a syllable in small letters. */
export function keysFor(written: string, order: Order, way: 'telex' | 'vni'): string {
  let keys = ''
  let last = ''
  let toneKey = ''
  for (const letter of written) {
    const [base, mark] = (way === 'telex' ? telexKeys : vniKeys)(letter)
    toneKey += (way === 'telex' ? telexTone : vniTone)[splitLetter(letter)?.tone ?? 'level']
    if (order === 'marks last') last += last.endsWith(mark) ? '' : mark
    keys += base + (order === 'marks last' ? '' : mark)
    if (order !== 'at once') continue
    keys += toneKey
    toneKey = ''
  }
  return keys + last + toneKey
}
