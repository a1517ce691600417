import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { ProcedureFinder } from '../../main/finding/procedure-finder.ts'
import { loadCatalogue } from '../../main/catalogue/load-catalogue.ts'
import { typeKeys } from '../../main/finding/typed-keys-fixture.ts'
import { fold } from '../../shared/text/fold.ts'
import {
  notListedSets,
  questionSets,
  readNotListed,
  readQuestions,
  shareDoubted,
  shareFound,
  shareSure,
} from './questions.ts'
import { saidInEveryWay } from './said-in-every-way.ts'

let find: ProcedureFinder
beforeAll(() => {
  const loaded = loadCatalogue(join(import.meta.dirname, '../../main/resources'), 'demo')
  if (!loaded.ok) throw new Error('the shipped catalogue is invalid')
  find = loaded.value.find
})

const codesOf = (question: string) => find(question, 10).hits.map(({ procedure }) => procedure.code)

test.each(questionSets)('$name: the figures that docs/search.md states', ({ name, first, firstThree }) => {
  const found = shareFound(readQuestions(name), codesOf)
  expect(found.first).toBeGreaterThanOrEqual(first)
  expect(found.firstThree).toBeGreaterThanOrEqual(firstThree)
})

const all = questionSets.flatMap(({ name }) => readQuestions(name))
/** Every seventh question with marks: enough to tell, and seven times as quick. */
const marked = all
  .filter(({ question }) => fold(question) !== question.toLowerCase())
  .filter((_question, at) => at % 7 === 0)
  .map(({ question }) => question)

test('what happens to a paper, and what happens in a life, is found in whatever words it is told', () => {
  const found = shareFound(saidInEveryWay, codesOf)
  expect(found.first).toBeGreaterThanOrEqual(0.93)
  expect(found.firstThree).toBeGreaterThanOrEqual(0.98)
  const plain = shareFound(
    saidInEveryWay.map(({ question, codes }) => ({ question: fold(question), codes })),
    codesOf,
  )
  expect(plain.first).toBeGreaterThanOrEqual(0.9)
  expect(plain.firstThree).toBeGreaterThanOrEqual(0.97)
})

test.each(notListedSets)('%s: what nobody offers is seldom answered as if it were offered', (name) => {
  expect(shareSure(readNotListed(name), find)).toBeLessThanOrEqual(0.25)
})

test('what is found is seldom called only near', () => {
  expect(
    shareDoubted(
      all.filter((_question, at) => at % 5 === 0),
      find,
    ),
  ).toBeLessThanOrEqual(0.03)
})

/** How many of these find the same first when they are typed or said another way. */
function shareKept(type: (question: string) => string): number {
  const kept = marked.filter((question) => codesOf(type(question))[0] === firstOf(question))
  return kept.length / marked.length
}

const known = new Map<string, string | undefined>()
function firstOf(question: string): string | undefined {
  if (!known.has(question)) known.set(question, codesOf(question)[0])
  return known.get(question)
}

test('raw Telex and VNI keys find what the marks would have found', () => {
  expect(shareKept((question) => typeKeys(question.toLowerCase(), 'telex'))).toBeGreaterThanOrEqual(0.95)
  expect(shareKept((question) => typeKeys(question.toLowerCase(), 'vni'))).toBeGreaterThanOrEqual(0.95)
})

/** Two letters of one longer word swapped, or one of them left out, by turns; which word and where goes by the place. */
function withSlip(question: string, at: number): string {
  const words = question.split(' ')
  const longer = words.flatMap((word, place) => (/^\p{L}{4,}$/u.test(word) ? [place] : []))
  const place = longer[at % Math.max(1, longer.length)]
  const word = place === undefined ? undefined : words[place]
  if (place === undefined || word === undefined) return question
  const from = 1 + (at % (word.length - 2))
  const kept = at % 2 === 0 ? '' : word.charAt(from + 1) + word.charAt(from)
  return words.with(place, word.slice(0, from) + kept + word.slice(from + (kept === '' ? 1 : 2))).join(' ')
}

test('one slip of the finger finds the same', () => {
  let at = 0
  expect(
    shareKept((question) => {
      at += 1
      return withSlip(question, at)
    }),
  ).toBeGreaterThanOrEqual(0.8)
})

test('without marks, where that is not another word, the same is found', () => {
  expect(shareKept(fold)).toBeGreaterThanOrEqual(0.9)
})

function toldAtLength(question: string): string {
  return `Chào anh chị, nhà em ở Mộ Đức, em muốn hỏi ${question.toLowerCase()} thì nộp hồ sơ ở đâu và cần giấy tờ gì ạ?`
}

test('the same is found with politeness, a place and a question of the office around it', () => {
  expect(shareKept(toldAtLength)).toBeGreaterThanOrEqual(0.95)
  expect(shareKept((question) => `${question} thì phải mần răng rứa cán bộ`)).toBeGreaterThanOrEqual(0.9)
})

test('n for ng, as it sounds here, finds the same', () => {
  expect(shareKept((question) => question.replace(/ng(?=\s|$)/g, 'n'))).toBeGreaterThanOrEqual(0.85)
})

test('every code of the questions is a procedure', () => {
  const file = readFileSync(
    join(import.meta.dirname, '../../main/resources/catalogue/national-procedures.json'),
    'utf8',
  )
  const here = readFileSync(join(import.meta.dirname, '../../main/resources/catalogue/procedures.json'), 'utf8')
  const unknown = all
    .flatMap(({ codes }) => codes)
    .filter((code) => ![file, here].some((text) => text.includes(`"${code}"`)))
  expect(unknown).toEqual([])
})
