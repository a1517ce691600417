import { expect, test } from 'vitest'
import { resourcesFolder } from '../kiosk-fixture.ts'
import { loadKnowledge } from './knowledge.ts'
import { createStress } from './question-stress.ts'
import { soundOf } from './sound.ts'
import { defaultWeights } from './weights.ts'

const knowledge = loadKnowledge(resourcesFolder)
const stress = createStress(knowledge, { ...defaultWeights, told: 0.6, governed: 0.5 })
const governing = knowledge.concepts.findIndex(({ governs }) => governs === true)
const plain = knowledge.concepts.findIndex(({ governs }) => governs === undefined)

const wordsOf = (text: string) =>
  text.split(' ').map((word) => ({
    sound: soundOf(word),
    filler: false,
    muted: false,
    afterPause: false,
    kinds: [],
    weight: 1,
    completions: [],
  }))

/** How much is made of what stands at these places of a question. */
function stressIn(text: string, spans: readonly (readonly [places: readonly number[], concept: number])[]) {
  const spoken = spans.map(([places, concept]) => ({ places, isPhrase: true, concepts: [concept] }))
  return spoken.map(stress(wordsOf(text), spoken, () => true))
}

test.each<[string, string, readonly number[]]>([
  ['what is over only leads to what is asked', 'bán nhà rồi cắt khẩu', [0.6, 1]],
  ['what something is for is only told', 'độc thân để mua đất', [1, 0.6]],
  ['without a word that parts them both are asked', 'độc thân với mua đất', [1, 1]],
])('%s', (_rule, text, expected) => {
  expect(
    stressIn(text, [
      [[0, 1], plain],
      [[3, 4], plain],
    ]),
  ).toEqual(expected)
})

test('what something is done with counts less than what is done', () => {
  expect(
    stressIn('sao y căn cước', [
      [[0, 1], governing],
      [[2, 3], plain],
    ]),
  ).toEqual([1, 0.5])
})

test('a word that parts nothing changes nothing', () => {
  expect(stressIn('mất bằng lái rồi', [[[0, 1, 2], plain]])).toEqual([1])
})
