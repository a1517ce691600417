import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { AgencyLevel, Findable } from './findable.ts'
import { listIn } from './list-in.ts'

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

/** The same for finding in lists from anywhere: what else stands beside it is none of finding's business. */
const listedSchema = z.looseObject(nationalProcedureSchema.shape)

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
    const json = readJson(path)
    if (!json.ok) return json
    const entries = listIn(json.value)
    // An empty list is a list; one of other things is another file.
    if (entries === null || (entries.length > 0 && !entries.some(hasName))) {
      leftOut.push(path)
      continue
    }
    for (const [at, entry] of entries.entries()) {
      const read = findableIn(entry)
      if (!read.ok) return fail(`${path} is no list of procedures: entry ${at + 1}: ${read.failure}`)
      found.push(read.value)
    }
  }
  return leftOut.length === paths.length
    ? fail(`${leftOut.join(', ')}: no list of procedures`)
    : ok({ procedures: joinFindables(found), leftOut })
}

function readJson(path: string): Result<unknown, string> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return fail(`${path} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`)
  }
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    return fail(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : 'unknown'}`)
  }
}

function findableIn(entry: unknown): Result<Findable, string> {
  if (typeof entry !== 'object' || entry === null) return fail('a procedure is expected')
  const received = 'documents' in entry ? receivedSchema.safeParse(entry) : null
  if (received?.success) return ok(findableReceived(received.data))
  const listed = received === null ? listedSchema.safeParse(entry) : null
  if (listed?.success) return ok(findableNational(listed.data))
  const [issue] = (received ?? listed)?.error?.issues ?? []
  return fail(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not known'}`)
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
