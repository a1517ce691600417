import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { copyDatabase } from './copy-database.ts'

/** Beside the database: where copies from before a change of its schema lie. */
export const beforeMigrationFolder = 'before-migration'

/**
 * Copies of one database that are kept. They hold sealed bodies that the kiosk has let go of since, so that they may not
 * gather; the one before the last is for an update that is noticed to be wrong only after the next.
 */
const kept = 2

/**
 * Keeps a copy of a database as it is before its schema changes, e.g. `before-migration/kiosk-1-20261126T012300Z.sqlite`.
 *
 * Throws what the disk throws: without the copy the schema must not be touched.
 */
export function backUpBeforeMigration(database: DatabaseSync, path: string, applied: number, at: string): void {
  const folder = join(dirname(path), beforeMigrationFolder)
  const name = basename(path, '.sqlite')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  copyDatabase(database, join(folder, `${name}-${applied}-${at.slice(0, 19).replace(/[-:]/g, '')}Z.sqlite`))
  const copies = readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.sqlite'))
    .toSorted((left, right) => stampOf(right).localeCompare(stampOf(left)))
  for (const old of copies.slice(kept)) {
    rmSync(join(folder, old))
  }
}

/** The end of a copy's name, by which copies sort in time. */
function stampOf(file: string): string {
  return file.slice(-'20261126T012300Z.sqlite'.length)
}
