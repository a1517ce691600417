import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BurstKey, type BurstState, cardRules, type Ended, endBurst, noBurst, takeKey } from './burst.ts'

const card = '051304000002||PHẠM THỊ MẪU|29022004|Nữ|Thôn Gò Re, Ba Tơ, Ba Tơ, Quảng Ngãi|20052022'

/** Plays keys through the burst and tells what the page got, what ended, and where the burst stands. */
function play(keys: readonly BurstKey[]) {
  let state: BurstState = noBurst
  const passed: BurstKey[] = []
  const ended: Ended[] = []
  for (const key of keys) {
    const step = takeKey(state, key, cardRules)
    state = step.state
    if (!step.swallow) passed.push(key)
    if (step.ended !== null) ended.push(step.ended)
  }
  return { state, passed, ended }
}

/** The keys of a text, one every `gap` milliseconds. */
function typed(text: string, gap: number, from = 0): BurstKey[] {
  return Array.from(text, (character, index) => ({ kind: 'character', text: character, at: from + index * gap }))
}

const enterAt = (at: number): BurstKey => ({ kind: 'enter', at })

describe('a burst', () => {
  it('is a card, told once, when it ends with Enter, also a doubled one', () => {
    const end = card.length * 5
    const { ended, passed } = play([...typed(card, 5), enterAt(end), enterAt(end + 5)])
    expect(ended).toEqual([{ kind: 'card', text: card }])
    expect(passed).toHaveLength(cardRules.suspectFrom - 1)
  })

  it('is a card without Enter as well, once nothing follows', () => {
    const { state, ended } = play(typed(card, 5))
    expect(ended).toEqual([])
    expect(endBurst(state, cardRules)).toEqual({ kind: 'card', text: card })
  })

  it('lets the Enter of a person through', () => {
    expect(play([enterAt(0), enterAt(900)]).passed).toHaveLength(2)
  })

  it('lets arrows through a breath after its end, however fast they follow', () => {
    const end = card.length * 5
    const arrows = Array.from({ length: 20 }, (_, index): BurstKey => ({ kind: 'control', at: end + 20 * (index + 1) }))
    const { passed } = play([...typed(card, 5), enterAt(end), ...arrows])
    expect(passed.filter(({ kind }) => kind === 'control')).toEqual(
      arrows.filter(({ at }) => at >= end + cardRules.maxGapMs),
    )
  })

  it('lets two cards, one after the other, be two', () => {
    const second = card.replace('MẪU', 'THỬ')
    const keys = [...typed(card, 5), enterAt(1000), ...typed(second, 5, 2000), enterAt(3000)]
    expect(play(keys).ended.map((end) => end.kind === 'card' && end.text)).toEqual([card, second])
  })

  it('gives back what a fast person typed', () => {
    const { ended } = play([...typed('xin chào', 20), { kind: 'character', text: 'b', at: 5000 }])
    expect(ended).toEqual([{ kind: 'tooShort', kept: 'hào' }])
  })
})

describe('for every text and rhythm', () => {
  const letters = fc
    .array(fc.constantFrom(...Array.from('0123456789|ABCĐƠƯÂÊÔẪỮỊẠ ,')), {
      minLength: cardRules.minLength,
      maxLength: 200,
    })
    .map((all) => all.join(''))
  const quick = fc.integer({ min: 0, max: cardRules.maxGapMs - 1 })
  const slow = fc.integer({ min: cardRules.maxGapMs, max: 400 })

  it('reads a quick text as it was typed, whatever controls are among its keys', () => {
    fc.assert(
      fc.property(letters, fc.array(quick, { minLength: 400, maxLength: 400 }), fc.nat(), (text, gaps, place) => {
        let at = 0
        const keys: BurstKey[] = []
        const characters = Array.from(text)
        for (const [index, character] of characters.entries()) {
          at += gaps[2 * index] ?? 0
          keys.push({ kind: 'character', text: character, at })
          if (index === place % characters.length) keys.push({ kind: index % 2 === 0 ? 'control' : 'chord', at })
        }
        const { ended, state } = play([...keys, enterAt(at)])
        expect(ended).toEqual([{ kind: 'card', text }])
        expect(state.text).toBe('')
      }),
    )
  })

  it('keeps no key of a person who types slowly', () => {
    fc.assert(
      fc.property(letters, fc.array(slow, { minLength: 200, maxLength: 200 }), (text, gaps) => {
        let at = 0
        const keys = Array.from(text, (character, index): BurstKey => {
          at += gaps[index] ?? cardRules.maxGapMs
          return { kind: 'character', text: character, at }
        })
        const { passed, ended } = play(keys)
        expect(passed).toEqual(keys)
        expect(ended).toEqual([])
      }),
    )
  })

  it('loses no character: each is passed on, in the card, or given back', () => {
    const key = fc.tuple(fc.constantFrom('a', 'b', '1', '2', '|'), fc.oneof(quick, slow))
    fc.assert(
      fc.property(fc.array(key, { maxLength: 300 }), (all) => {
        let at = 0
        const keys = all.map(([text, gap]): BurstKey => ({ kind: 'character', text, at: (at += gap) }))
        const { state, passed, ended } = play(keys)
        const last = endBurst(state, cardRules)
        const ends = last === null ? ended : [...ended, last]
        // A card also holds the few characters that the page got before it was recognised.
        const accounted = ends.reduce((sum, end) => {
          return sum + (end.kind === 'card' ? end.text.length - cardRules.suspectFrom + 1 : end.kept.length)
        }, passed.length)
        expect(accounted).toBe(keys.length)
      }),
    )
  })

  it('never holds more than the longest card may have', () => {
    const { state } = play(typed('x'.repeat(5000), 1))
    expect(state.text).toHaveLength(cardRules.maxLength)
  })
})
