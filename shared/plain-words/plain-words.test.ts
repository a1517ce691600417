import { describe, expect, it } from 'vitest'
import { all as en } from '../locales/en/all.ts'
import { all as vi } from '../locales/vi/all.ts'
import { plainWords, unexplainedWords } from './plain-words.ts'

/** What a citizen reads; officers' texts may use their own words. */
const forCitizens = ['visitor', 'ui', 'faults', 'keyboard'] as const

function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`))
}

const texts = forCitizens.flatMap((name) => flatten(vi[name], name))
const both = [...texts, ...forCitizens.flatMap((name) => flatten(en[name], `en.${name}`))]

/** Vietnamese is written in syllables: 22 of them are some 13 words. */
const most = 22

const sentencesOf = (text: string) => text.split(/[.!?:;…]\s+|\s–\s/u).filter((sentence) => sentence.trim() !== '')
const lengthOf = (sentence: string) => sentence.split(/\s+/u).length

/** Texts of law that may not be shortened by us. */
const bound = new Set(['visitor.sign.declaration', 'en.visitor.sign.declaration'])

describe('what a citizen reads', () => {
  it(`is in sentences of at most ${most} words`, () => {
    const long = both.filter(
      ([path, text]) => !bound.has(path) && sentencesOf(text).some((one) => lengthOf(one) > most),
    )
    expect(long).toEqual([])
  })

  it('has no official word without its plain form', () => {
    const unexplained = texts.flatMap(([path, text]) => unexplainedWords(text).map((word) => `${path}: ${word}`))
    expect(unexplained).toEqual([])
  })

  it('says of every mistake and failure what happened and what to do', () => {
    const failures = texts.filter(([path]) =>
      /^faults\.(?!title)|\.failure\.|\.warning\.|\.failed$|^visitor\.unreachable\.text/.test(path),
    )
    const helpless = failures.filter(([, text]) => !tellsWhatToDo(text))
    expect(failures.length).toBeGreaterThan(40)
    expect(helpless).toEqual([])
  })

  it('never speaks of a system', () => {
    expect(texts.filter(([, text]) => /lỗi hệ thống|exception|error|null|undefined|\bcode \d/i.test(text))).toEqual([])
  })
})

/** A verb that the reader can follow. */
function tellsWhatToDo(text: string): boolean {
  const words =
    /(hãy|xem lại|chạm|chọn|gọi|điền|gõ|nhập|chụp|viết|thử|so lại|chờ|mời|đưa|nhìn|bỏ|thêm|dùng|cắm|quay lại|ghi)(?=[\s,.;“]|$)/iu
  return words.test(text)
}

describe('the list of plain words', () => {
  it('names each official word once, in lower case, and never explains it by itself', () => {
    const names = plainWords.map(({ official }) => official)
    expect(new Set(names).size).toBe(names.length)
    for (const { official, plain } of plainWords) {
      expect(official).toBe(official.toLocaleLowerCase('vi'))
      expect(plain.includes(official)).toBe(false)
    }
  })
})
