import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { AgencyLevel, Findable } from './findable.ts'

/** A procedure that a Centre receives, as far as finding it goes: it comes with its papers. */
const receivedSchema = z.looseObject({
  code: z.string().min(1),
  nameVi: z.string().min(1),
  fieldVi: z.string(),
  agencyLevel: z.string().default(''),
  queryHints: z.array(z.string()).default([]),
  documents: z.array(z.unknown()),
})

/** A procedure of the national list. */
export const nationalProcedureSchema = z.strictObject({
  code: z.string().min(1),
  nameVi: z.string().min(1),
  fieldVi: z.string().default(''),
  agencyLevelVi: z.string().default(''),
  audienceVi: z.string().default(''),
})
export type NationalProcedure = z.infer<typeof nationalProcedureSchema>

const listSchema = z.array(z.union([receivedSchema, nationalProcedureSchema]))

export interface FindableFiles {
  readonly procedures: readonly Findable[]
  /** Files that hold something else, as a shell's `*.json` brings them along. */
  readonly leftOut: readonly string[]
}

/**
 * Reads lists of procedures: of those a Centre receives, of the national list, or both in one.
 *
 * Fails with a sentence that names the file and what is wrong with it, and when none of them is such a list.
 */
export function readFindableFiles(paths: readonly string[]): Result<FindableFiles, string> {
  const found: Findable[] = []
  const leftOut: string[] = []
  for (const path of paths) {
    let value: unknown
    try {
      value = JSON.parse(readFileSync(path, 'utf8'))
    } catch (error) {
      return fail(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : 'unknown'}`)
    }
    const entries = listIn(value)
    if (entries === null) {
      leftOut.push(path)
      continue
    }
    const list = listSchema.safeParse(entries)
    if (!list.success) {
      const [issue] = list.error.issues
      return fail(`${path} is no list of procedures: ${issue?.path.join('.')} ${issue?.message}`)
    }
    found.push(...list.data.map((entry) => ('documents' in entry ? findableReceived(entry) : findableNational(entry))))
  }
  return leftOut.length === paths.length
    ? fail(`${leftOut.join(', ')}: no list of procedures`)
    : ok({ procedures: joinFindables(found), leftOut })
}

/** A list may stand alone or with a note of where it comes from; null when nothing in it has a procedure's name. */
function listIn(value: unknown): readonly unknown[] | null {
  const list = typeof value === 'object' && value !== null && 'procedures' in value ? value.procedures : value
  if (!Array.isArray(list)) return null
  return list.some(hasName) || list.length === 0 ? list : null
}

function hasName(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'nameVi' in entry
}

function findableReceived(entry: z.infer<typeof receivedSchema>): Findable {
  return {
    code: entry.code,
    names: [entry.nameVi],
    said: entry.queryHints,
    field: entry.fieldVi,
    levels: levelsOf(entry.agencyLevel),
    forCitizens: true,
    here: true,
    asked: 0,
  }
}

/** A procedure of the national list that this Centre is not known to receive. */
export function findableNational(entry: NationalProcedure): Findable {
  return {
    code: entry.code,
    names: [entry.nameVi],
    said: [],
    field: entry.fieldVi,
    levels: levelsOf(entry.agencyLevelVi),
    forCitizens: entry.audienceVi === '' || entry.audienceVi.includes('Công dân'),
    here: false,
    asked: 0,
  }
}

const levelNames: readonly (readonly [part: string, level: AgencyLevel])[] = [
  ['xã', 'commune'],
  ['tỉnh', 'province'],
  ['bộ', 'ministry'],
  ['khác', 'other'],
]

/** "Cấp tỉnh, Cấp xã" and the like. */
export function levelsOf(text: string): readonly AgencyLevel[] {
  const lower = text.normalize('NFC').toLowerCase()
  return levelNames.filter(([part]) => lower.includes(part)).map(([, level]) => level)
}

/** A code that stands in several lists is one procedure; of two names, the one that this Centre uses is shown. */
export function joinFindables(all: readonly Findable[]): readonly Findable[] {
  const joined = new Map<string, Findable>()
  for (const one of all) {
    const before = joined.get(one.code)
    joined.set(one.code, before === undefined ? one : join(before, one))
  }
  return [...joined.values()]
}

function join(one: Findable, other: Findable): Findable {
  const [first, second] = other.here && !one.here ? [other, one] : [one, other]
  return {
    ...first,
    names: [...new Set([...first.names, ...second.names])],
    said: [...new Set([...first.said, ...second.said])],
    levels: [...new Set([...first.levels, ...second.levels])],
    forCitizens: first.forCitizens || second.forCitizens,
    here: first.here || second.here,
    asked: Math.max(first.asked, second.asked),
  }
}
