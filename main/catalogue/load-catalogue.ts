import { join } from 'node:path'
import type { CatalogueOverview, Department, Procedure, ProcedureSummary } from '../../shared/procedure/procedure.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Catalogue, CatalogueMode } from './catalogue.ts'
import { readCatalogueFiles, type CatalogueFiles } from './catalogue-files.ts'
import type { CatalogueFailure, CatalogueProblem } from './catalogue-problem.ts'
import { type CatalogueSource, folderSource } from './catalogue-source.ts'
import { composeProcedures } from './compose-procedures.ts'
import { createProcedureFinder, type ProcedureFinder } from '../finding/procedure-finder.ts'
import { type Knowledge, loadKnowledge } from '../finding/knowledge.ts'
import { createCatalogueSearch, findablesOf } from './catalogue-search.ts'

/**
 * Loads a catalogue and checks all of it, so that no broken entry ever reaches a screen: what ships in
 * `<resourcesFolder>/catalogue`, or what the office has published.
 *
 * Fails with every problem found, each with its file, its place and how to mend it.
 */
export function loadCatalogue(
  resourcesFolder: string,
  mode: CatalogueMode,
  source: CatalogueSource = folderSource(join(resourcesFolder, 'catalogue')),
): Result<Catalogue, CatalogueFailure> {
  const files = readCatalogueFiles(source)
  const composed = composeProcedures(files)
  const problems = [...files.problems, ...composed.problems, ...unknownCodes(files)]
  if (problems.length > 0) return fail({ kind: 'invalidCatalogue', problems })
  return ok(createCatalogue(files, composed.procedures, mode, () => loadKnowledge(resourcesFolder)))
}

function createCatalogue(
  files: CatalogueFiles,
  all: readonly Procedure[],
  mode: CatalogueMode,
  knowledge: () => Knowledge,
): Catalogue {
  const procedures = new Map(
    all.filter(({ reviewed }) => reviewed || mode === 'demo').map((procedure) => [procedure.code, procedure]),
  )
  const findables = findablesOf(files, procedures, mode === 'demo' || files.national.reviewed)
  let dossiersByCode: ReadonlyMap<string, number> = new Map()
  let finder: ProcedureFinder | null = null
  const find: ProcedureFinder = (question, most) => {
    finder ??= createProcedureFinder(findables, knowledge(), {
      askedOf: ({ code, asked }) => asked + howMuchAsked(dossiersByCode, code),
    })
    return finder(question, most)
  }
  const departments = files.departments.map(({ writtenAs: _names, ...department }): Department => department)
  const overview = overviewOf(files, procedures, departments)
  return {
    version: files.version,
    overview: () => overview,
    procedure: (code) => procedures.get(code) ?? null,
    search: createCatalogueSearch(find, files, (code) => {
      const found = procedures.get(code)
      return found === undefined ? null : summaryOf(found)
    }),
    find,
    makeReady: () => void find('', 1),
    countAsked(counts) {
      dossiersByCode = counts
    },
    department: (id) => departments.find((department) => department.id === id) ?? null,
  }
}

/** Departments and life events without anything to show are left out: no screen leads to an empty list. */
function overviewOf(
  files: CatalogueFiles,
  procedures: ReadonlyMap<string, Procedure>,
  departments: readonly Department[],
): CatalogueOverview {
  const shown = (code: string) => procedures.has(code)
  const used = new Set([...procedures.values()].map(({ departmentId }) => departmentId))
  return {
    version: files.version,
    departments: departments.filter(({ id }) => used.has(id)),
    lifeEvents: files.lifeEvents
      .map((event) => ({ ...event, procedureCodes: event.procedureCodes.filter(shown) }))
      .filter(({ procedureCodes }) => procedureCodes.length > 0),
    mostAsked: files.mostAsked.filter(shown),
    procedures: [...procedures.values()].map(summaryOf),
  }
}

/** 0 … 1 against the most asked; the hundredth dossier says less than the tenth. */
function howMuchAsked(dossiersByCode: ReadonlyMap<string, number>, code: string): number {
  const most = Math.max(1, ...dossiersByCode.values())
  return Math.log1p(dossiersByCode.get(code) ?? 0) / Math.log1p(most)
}

function summaryOf(procedure: Procedure): ProcedureSummary {
  const { code, name, plainName, departmentId, reviewed, completeForm } = procedure
  return { code, name, plainName, departmentId, reviewed, completeForm }
}

/** Codes that lists name although no procedure has them. */
function unknownCodes(files: CatalogueFiles): CatalogueProblem[] {
  const received = new Set(files.facts.map(({ code }) => code))
  const listed = new Set(files.national.procedures.map(({ code }) => code))
  const named = [
    ...files.lifeEvents.flatMap((event) =>
      event.procedureCodes.map((code) => ({ file: 'life-events.json', path: event.id, code })),
    ),
    ...files.mostAsked.map((code, at) => ({ file: 'most-asked.json', path: String(at), code })),
    ...files.searchWords.synonyms
      .filter(({ code }) => !listed.has(code))
      .map(({ code }, at) => ({ file: 'search-words.json', path: `synonyms.${at}`, code })),
  ]
  return named
    .filter(({ code }) => !received.has(code))
    .map(({ file, path, code }) => ({ file, path, mend: `no procedure has the code ${code}` }))
}
