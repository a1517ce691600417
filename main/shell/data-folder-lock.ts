import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fail, ok, type Result } from '../../shared/result.ts'

/** The right to work on a data folder: two programs on one would both deliver its dossiers. */
export interface DataFolderLock {
  release(): void
}

/** SQLite's code for "somebody else holds the lock". */
const sqliteBusy = 5

/**
 * Takes the data folder for this process, whichever shell it is.
 *
 * An empty database held in an exclusive transaction is the lock. Unlike a file with a process number, the system
 * itself lets go of it however the owner ends, so that there is never a stale one to judge.
 */
export function lockDataFolder(dataFolder: string): Result<DataFolderLock, 'inUse'> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(join(dataFolder, 'lock.sqlite'))
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return fail('inUse')
    throw error
  }
  return ok({ release: () => database.close() })
}
