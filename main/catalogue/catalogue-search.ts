import type { FoundProcedure, SearchAnswer } from '../../shared/procedure/found-procedure.ts'
import type { Procedure, ProcedureSummary } from '../../shared/procedure/procedure.ts'
import { fold } from '../../shared/text/fold.ts'
import { askBack } from '../finding/ask-back.ts'
import type { Findable } from '../finding/findable.ts'
import { findableNational, joinFindables, levelsOf } from '../finding/findable-files.ts'
import type { ProcedureFinder } from '../finding/procedure-finder.ts'
import type { CatalogueFiles } from './catalogue-files.ts'
import { whereToGo } from './where-to-go.ts'

/** What a screen of a kiosk holds with its pages; more is a better question's business. */
const mostHits = 12

/**
 * Everything that can be asked for: what this kiosk takes and, where somebody has looked it through, the national list.
 *
 * What this Centre calls a procedure, its hints and the office's own words come with it.
 */
export function findablesOf(
  files: CatalogueFiles,
  procedures: ReadonlyMap<string, Procedure>,
  withNationalList: boolean,
): readonly Findable[] {
  const facts = new Map(files.facts.map((one) => [one.code, one]))
  const wordsOf = (code: string) =>
    files.searchWords.synonyms.filter((synonym) => synonym.code === code).flatMap(({ words }) => words)
  const here = [...procedures.values()].map(
    ({ code, name, plainName, field }): Findable => ({
      code,
      names: [name.vi],
      said: [...(facts.get(code)?.queryHints ?? []), plainName.vi, plainName.en, name.en],
      field: field.vi,
      levels: levelsOf(facts.get(code)?.agencyLevel ?? ''),
      forCitizens: true,
      here: true,
      asked: files.mostAsked.includes(code) ? 1 : 0,
    }),
  )
  const national = withNationalList ? files.national.procedures.map(findableNational) : []
  return joinFindables([...here, ...national]).map((one) => ({ ...one, said: [...one.said, ...wordsOf(one.code)] }))
}

/** Answers what people type with what a screen shows. */
export function createCatalogueSearch(
  find: ProcedureFinder,
  files: CatalogueFiles,
  summaryOf: (code: string) => ProcedureSummary | null,
): (query: string) => SearchAnswer {
  const found = (findable: Findable): FoundProcedure => {
    const { code, names } = findable
    const procedure = summaryOf(code)
    return procedure === null
      ? { kind: 'elsewhere', code, name: names[0] ?? code, where: whereToGo(findable, files.agencies) }
      : { kind: 'here', procedure }
  }
  return (query) => {
    const answer = find(query, mostHits)
    const ask = askBack(answer).map(({ action, codes }) => ({ action, codes: [...codes] }))
    const alternatives = new Set(ask.flatMap(({ codes }) => codes))
    // What the question back leads to must be at hand, wherever it stands in the list.
    const beyond = answer.open.filter(
      ({ procedure: { code } }) => alternatives.has(code) && !answer.hits.some((hit) => hit.procedure.code === code),
    )
    return {
      hits: withoutTwins([...answer.hits, ...beyond].map(({ procedure }) => found(procedure))),
      certainty: answer.certainty,
      ask,
    }
  }
}

/** The national list has one name up to ten times; to whom the same place is told, they are one. The best stays. */
function withoutTwins(hits: readonly FoundProcedure[]): FoundProcedure[] {
  const told = new Set<string>()
  return hits.filter((hit) => {
    if (hit.kind === 'here') return true
    const words = `${fold(hit.name)} ${hit.where.vi}`
    if (told.has(words)) return false
    told.add(words)
    return true
  })
}
