import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { fail, ok, type Result } from '../../shared/result.ts'
import { folderSource } from '../catalogue/catalogue-source.ts'
import { readDatabase } from '../store/read-database.ts'
import { changedByOffice } from './adopt-shipped.ts'
import { sharedFiles, shippedTexts, withoutProcedures } from './compose-version.ts'
import { type DescribedProcedure, describedProcedures } from './described-procedures.ts'
import { officeCatalogueFileName } from './office-catalogue.ts'
import { officeRecord, type RecordEntry } from './office-record.ts'
import type { PublishedFailure } from './published-catalogue.ts'
import { type CatalogueTexts, createPublishedVersions, type PublishedVersion } from './published-versions.ts'
import { publishingMigrations } from './publishing-schema.ts'
import { whyAltered } from './why-altered.ts'
import { createWorkingCopy, type WorkingProcedure } from './working-copy.ts'

/**
 * What the program brings that the version does not have which was published last from the working copy, because an
 * older program published it.
 */
export interface ProgramNews {
  /** That version, or the one that the office went back to where it can't be read any more. */
  readonly number: number
  /** Codes of procedures that it lacks, and of those that it has otherwise than the program says by now. */
  readonly fresh: readonly string[]
  readonly changed: readonly string[]
  /** Ids of forms that are others by now. */
  readonly forms: readonly string[]
  /** Names of the other files that are, e.g. `search-words.json`. */
  readonly files: readonly string[]
}

/**
 * Compares what was published last with what ships; null where nothing was published, or nothing is newer. What the
 * office has changed, taken in, retired or gone back from itself is its own, and no news.
 */
export function readProgramNews(
  dataFolder: string,
  resourcesFolder: string,
): Result<ProgramNews | null, PublishedFailure> {
  const path = join(dataFolder, officeCatalogueFileName)
  if (!existsSync(path)) return ok(null)
  const opened = readDatabase(path, publishingMigrations)
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const versions = createPublishedVersions(database)
    const last = versions.all().at(-1)
    if (last === undefined) return ok(null)
    const holding = versions.contents(last.number)
    if (holding === null) return fail({ kind: 'alteredVersion', number: last.number })
    const record = officeRecord(database)
    const made = lastMade(versions.all(), record)
    const texts = versions.contents(made)
    const [number, published] = texts === null ? [last.number, holding] : [made, texts]
    const working = createWorkingCopy(database)
    const news = newsOf(published, shippedTexts(folderSource(join(resourcesFolder, 'catalogue'))), {
      procedures: working.all(),
      changed: changedByOffice(database),
      takenOut: new Set(record.filter(({ action }) => action === 'retired').map(({ subject }) => subject)),
      files: working.files(),
    })
    const isNone = Object.values(news).every((list) => list.length === 0)
    return ok(isNone ? null : { number, ...news })
  } finally {
    database.close()
  }
}

/**
 * The number of the version that was made from the working copy last. Whoever has gone back to an earlier one since has
 * seen what this one brought, and wants it no more. Each version is on record once, in the order of their numbers.
 */
function lastMade(versions: readonly PublishedVersion[], record: readonly RecordEntry[]): number {
  const made = record.filter(({ action }) => action === 'published' || action === 'rolledBack')
  return versions.findLast((_, at) => made[at]?.action === 'published')?.number ?? 0
}

function newsOf(
  published: CatalogueTexts,
  shipped: CatalogueTexts,
  office: {
    readonly procedures: readonly WorkingProcedure[]
    readonly changed: ReadonlySet<string>
    /** Codes that were retired once, restored since or not: that a version lacks them is the office's own doing. */
    readonly takenOut: ReadonlySet<string>
    readonly files: CatalogueTexts
  },
): Omit<ProgramNews, 'number'> {
  const [before, now] = [describedProcedures(published), describedProcedures(shipped)]
  const own = new Set(
    office.procedures
      .filter(
        ({ facts, entry, origin, retired }) =>
          retired ||
          origin === 'imported' ||
          office.changed.has(facts.code) ||
          `forms/${entry.form}.json` in office.files,
      )
      .map(({ facts }) => facts.code),
  )
  const codes = [...now.keys()].filter((code) => !own.has(code))
  const lacking = new Set([...now.keys()].filter((code) => !before.has(code)))
  const lists = withoutProcedures(shipped, lacking)
  return {
    fresh: codes.filter((code) => !before.has(code) && !office.takenOut.has(code)),
    changed: codes.filter(
      (code) => before.has(code) && !isDeepStrictEqual(wordsOf(before.get(code)), wordsOf(now.get(code))),
    ),
    forms: Object.keys(shipped)
      .filter((name) => name.startsWith('forms/') && !(name in office.files) && shipped[name] !== published[name])
      .map((name) => name.slice('forms/'.length, -'.json'.length)),
    files: sharedFiles.filter((name) => !(name in office.files) && lists[name] !== published[name]),
  }
}

/** That a procedure is reviewed is of the office and of the program apart. */
function wordsOf(one: DescribedProcedure | undefined): unknown {
  return one === undefined ? null : [{ ...one.facts, reviewed: false }, one.entry]
}

/** Why nobody can say what the program brings, with the way out where there is one. */
export function whyNoNews(failure: PublishedFailure): string {
  return failure.kind === 'alteredVersion'
    ? whyAltered(failure)
    : `What the program brings cannot be compared with what was published (${failure.kind}).`
}

/** So many names still say something. */
const namesShown = 5

/** The news in one sentence for the office, with what to do about it. */
export function newsSentence({ number, fresh, changed, forms, files }: ProgramNews): string {
  const what = [
    named(fresh, 'new procedure'),
    named(changed, 'changed procedure'),
    named(forms, 'newer form'),
    named(files, 'newer list'),
  ].filter((words) => words !== null)
  return `The program brings what version ${number}, published last from the working copy, does not have: ${what.join(', ')}. To show it: look through "motcua catalogue list", then "motcua catalogue publish".`
}

function named(names: readonly string[], one: string): string | null {
  if (names.length === 0) return null
  const more = names.length > namesShown ? ', …' : ''
  return `${names.length} ${one}${names.length === 1 ? '' : 's'} (${names.slice(0, namesShown).join(', ')}${more})`
}
