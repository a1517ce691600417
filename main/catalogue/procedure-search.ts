import MiniSearch from 'minisearch'
import type { Language } from '../../shared/language.ts'
import type { Procedure } from '../../shared/procedure/procedure.ts'
import type { SearchWords } from './resource-schemas.ts'
import { meaningfulWords, searchWords } from './search-query.ts'

/** Codes of the procedures that fit a question in people's own words, best first. */
export type ProcedureSearch = (query: string, language: Language) => readonly string[]

const mostHits = 12
/** Below this share of the best word score a hit only has a common syllable in common with the question. */
const leastShare = 0.4
/** What most people come for wins where the words alone do not decide ("sổ đỏ"). */
const mostAskedFactor = 1.2
/** Vietnamese syllables are short: slips are forgiven only where a word is long enough to stay recognisable. */
const shortestFuzzyWord = 5
/** A name of the procedure said in full outweighs any number of single words. */
const phraseWeight = 40

const fields = ['said', 'plainVi', 'plainEn', 'nameVi', 'nameEn', 'field'] as const
const boost = { said: 4, plainVi: 4, plainEn: 3, nameVi: 2, nameEn: 2, field: 1 }

/**
 * Builds the search over names, fields and what people call a procedure (its hints and synonyms).
 *
 * Word scores come from MiniSearch; on top, whole names that the question holds count by their length, because in
 * Vietnamese the single syllables say little ("giấy", "đất", "đăng ký").
 */
export function createProcedureSearch(
  procedures: readonly Procedure[],
  hints: ReadonlyMap<string, readonly string[]>,
  words: SearchWords,
  mostAsked: readonly string[],
): ProcedureSearch {
  const said = (code: string) => [
    ...(hints.get(code) ?? []),
    ...words.synonyms.filter((synonym) => synonym.code === code).flatMap((synonym) => synonym.words),
  ]
  const phrases = new Map(
    procedures.map(({ code, plainName, name }) => {
      const texts = [code, plainName.vi, plainName.en, name.vi, name.en, ...said(code)]
      return [code, [...new Set(texts.map(phraseOf))]] as const
    }),
  )
  const index = new MiniSearch<Record<(typeof fields)[number] | 'id', string>>({
    fields: [...fields],
    tokenize: (text) => [...searchWords(text)],
    processTerm: (term) => term,
  })
  index.addAll(
    procedures.map(({ code, plainName, name, field }) => ({
      id: code,
      said: said(code).join(' , '),
      plainVi: plainName.vi,
      plainEn: plainName.en,
      nameVi: name.vi,
      nameEn: name.en,
      field: `${field.vi} ${field.en}`,
    })),
  )
  const vocabulary = new Set(
    procedures.flatMap((procedure) => (phrases.get(procedure.code) ?? []).flatMap((phrase) => phrase.split(' '))),
  )
  const dropped = new Set(words.dropped.map((word) => word.normalize('NFC').toLowerCase()))

  return (query, language) => {
    const asked = meaningfulWords(query, dropped, (word) => vocabulary.has(word))
    if (asked.length === 0) return []
    const whole = phraseOf(query)
    const spoken = asked.join(' ')
    const results = index.search(spoken, {
      boost: language === 'en' ? { ...boost, plainEn: 5, nameEn: 3 } : boost,
      prefix: (_term, at, terms) => at === terms.length - 1,
      fuzzy: (term) => (term.length >= shortestFuzzyWord ? 0.2 : false),
    })
    const wordScores = new Map(results.map(({ id, score }) => [String(id), score]))
    const leastScore = (results[0]?.score ?? 0) * leastShare
    return [...phrases]
      .map(([code, own]) => {
        const said = Math.max(...own.map((phrase) => Math.max(likeness(whole, phrase), likeness(spoken, phrase))))
        const wordScore = wordScores.get(code) ?? 0
        const factor = mostAsked.includes(code) ? mostAskedFactor : 1
        return { code, fits: said > 0 || wordScore > leastScore, score: (wordScore + said * phraseWeight) * factor }
      })
      .filter(({ fits }) => fits)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, mostHits)
      .map(({ code }) => code)
  }
}

function phraseOf(text: string): string {
  return searchWords(text).join(' ')
}

/** How many words of a name the question says in one go: doubled when it says nothing else. */
function likeness(question: string, phrase: string): number {
  const length = phrase.split(' ').length
  if (question === phrase) return 2 * length + 2
  if (length > 1 && ` ${question} `.includes(` ${phrase} `)) return length
  return 0
}
