import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { provinceNames } from '../../shared/identity/province-names.ts'
import { all as vi } from '../../shared/locales/vi/all.ts'
import { communes } from '../../shared/place/communes.ts'
import type { Edit } from '../../shared/text/edit.ts'
import { everySyllable, withTone } from '../../shared/text/every-syllable-fixture.ts'
import { keysFor } from '../../shared/text/keys-for-fixture.ts'
import { splitLetter } from '../../shared/text/letter.ts'
import type { TonePlace } from '../../shared/text/syllable.ts'
import { typeTelex } from '../../shared/text/telex.ts'
import { typeVni } from '../../shared/text/vni.ts'

/**
 * Every text of the repository that people read: screens, catalogue, places, and what the office is told. Not what
 * people type when they look for something (`finding/`): that holds their abbreviations and slips on purpose.
 */
function ownTexts(): string {
  const resources = readdirSync('main/resources', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:json|md)$/.test(path) && !path.startsWith('finding'))
    .map((path) => readFileSync(join('main/resources', path), 'utf8'))
  const guides = ['docs/officers.md', 'docs/trainers.md'].map((path) => readFileSync(path, 'utf8'))
  return [JSON.stringify(vi), JSON.stringify(communes), ...provinceNames.values(), ...resources, ...guides].join(' ')
}

/** Words with a Vietnamese mark, in small letters, each once. Without a mark a word may be any language's. */
const words = [
  ...new Set(
    ownTexts()
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu),
  ),
]
  .filter(
    (word) =>
      Array.from(word).some((letter) => letter > '\u007f') && Array.from(word).every((letter) => splitLetter(letter)),
  )
  .toSorted()

/**
 * What no syllable of Vietnamese is: names of Hrê, Xơ Đăng, Ba Na and Gia Rai people and places, abbreviations, a loan
 * word (nitơ), and a slip of the national list as it is published (vât).
 */
const others = (
  'blà hrê kô kôi kơi kạn kần ngọk plô plông pék xiêr đăk đắk lắk đal ' +
  'bgdđt gplđ hngđ hđnd hđtv nđ qsdđ qđ tđ vnđ đ đhđcđ đkcn đkdn đkkd đkt đtm bhtnlđ tnlđ ttđb tktư nitơ vât'
).split(' ')
/** Typed with the direct keys. Where a key of the method means something else: the r of Xiêr is hỏi, and of two d together the second bars the first. */
const notByTelex = ['xiêr', 'bgdđt', 'qsdđ', 'nitơ', 'tktư']
const notByVni = ['xiêr', 'nitơ', 'tktư']

function type(keys: string, place: TonePlace, way: typeof typeTelex): string {
  return Array.from(keys).reduce<Edit>((edit, key) => way(edit, key, place), { text: '', caret: 0 }).text
}

const isTyped = (word: string, way: 'telex' | 'vni') =>
  (['old', 'new'] as const).some(
    (place) => type(keysFor(word, 'at once', way), place, way === 'telex' ? typeTelex : typeVni) === word,
  )

describe('the words of our own texts', () => {
  it('are many, and syllables of the language but for names of other peoples and abbreviations', () => {
    const syllables = new Set(
      everySyllable().flatMap(({ letters, tones }) =>
        tones.flatMap((tone) => [withTone(letters, tone, 'old'), withTone(letters, tone, 'new')]),
      ),
    )
    expect(words.length).toBeGreaterThan(900)
    expect(words.filter((word) => !syllables.has(word) && !others.includes(word))).toEqual([])
  })

  it('can all be typed by Telex and by VNI', () => {
    expect(words.filter((word) => !isTyped(word, 'telex') && !notByTelex.includes(word))).toEqual([])
    expect(words.filter((word) => !isTyped(word, 'vni') && !notByVni.includes(word))).toEqual([])
  })
})
