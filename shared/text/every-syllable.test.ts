import { describe, expect, it } from 'vitest'
import type { Edit } from './edit.ts'
import { everySyllable, withTone } from './every-syllable-fixture.ts'
import { keysFor, type Order } from './keys-for-fixture.ts'
import { splitLetter, type Tone } from './letter.ts'
import type { TonePlace } from './syllable.ts'
import { typeTelex } from './telex.ts'
import { applyTone } from './tone.ts'
import { typeLetter } from './type-letter.ts'
import { typeVni } from './vni.ts'

const orders: readonly Order[] = ['at once', 'tone last', 'marks last']

function type(keys: string, place: TonePlace, way: (edit: Edit, key: string, place: TonePlace) => Edit): string {
  let edit: Edit = { text: '', caret: 0 }
  for (const key of keys) edit = way(edit, key, place)
  return edit.text
}

/** As on the glass: the letters as they are, and the tone's key behind the last or right behind its vowel. */
function byToneKeys(letters: string, tone: Tone, place: TonePlace, after: number): string {
  let edit: Edit = { text: '', caret: 0 }
  for (const [index, letter] of Array.from(letters).entries()) {
    edit = typeLetter(edit, letter, place)
    if (index + 1 === after && tone !== 'level') edit = applyTone(edit, tone, place)
  }
  return edit.text
}

const syllables = everySyllable()
const toned = syllables.flatMap(({ letters, tones }) => tones.map((tone) => ({ letters, tone })))
/** oo is two letters in boong, xoóc only: by Telex the third o says so. */
const isDoubled = (letters: string) => /oo/.test(letters)

function wrongOnes(write: (letters: string, tone: Tone, written: string, place: TonePlace) => string): string[] {
  const wrong: string[] = []
  for (const place of ['old', 'new'] as const) {
    for (const { letters, tone } of toned) {
      const written = withTone(letters, tone, place)
      const got = write(letters, tone, written, place)
      if (got !== written || got !== got.normalize('NFC')) wrong.push(`${place} ${written}: ${got}`)
    }
  }
  return wrong
}

describe('every syllable of the language', () => {
  it('are more than Hoàng Phê counts in use', () => {
    expect(toned.length).toBeGreaterThan(6700)
  })

  it.each(orders)('by Telex, %s', (order) => {
    const wrong = wrongOnes((letters, _, written, place) =>
      isDoubled(letters) ? written : type(keysFor(written, order, 'telex'), place, typeTelex),
    )
    expect(wrong).toEqual([])
  })

  it.each(orders)('by VNI, %s', (order) => {
    const wrong = wrongOnes((letters, _, written, place) =>
      isDoubled(letters) && order === 'marks last' ? written : type(keysFor(written, order, 'vni'), place, typeVni),
    )
    expect(wrong).toEqual([])
  })

  it('by letters and tone keys, the tone last', () => {
    expect(wrongOnes((letters, tone, _, place) => byToneKeys(letters, tone, place, letters.length))).toEqual([])
  })

  it('by letters and tone keys, the tone behind its vowel', () => {
    const wrong = wrongOnes((letters, tone, written, place) => {
      const carrier = Array.from(written).findIndex((letter) => (splitLetter(letter)?.tone ?? 'level') !== 'level')
      return byToneKeys(letters, tone, place, carrier + 1)
    })
    expect(wrong).toEqual([])
  })
})
