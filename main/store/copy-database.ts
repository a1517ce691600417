import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

/**
 * Copies a database as it is at one moment into a new file, beside whoever works with it; on the medium when it returns.
 *
 * `VACUUM INTO` and not a copy of the file: that would miss what is still in the log, and carry along pages of deleted
 * rows. Written aside and renamed, so that a name stands for a whole copy. Throws what the disk throws.
 */
export function copyDatabase(database: DatabaseSync, target: string): void {
  const aside = `${target}.new`
  rmSync(aside, { force: true })
  closeSync(openSync(aside, 'wx', 0o600))
  database.prepare('VACUUM INTO ?').run(aside)
  sync(aside, 'r+')
  renameSync(aside, target)
  sync(dirname(target), 'r')
}

function sync(path: string, flags: string): void {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
