import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fail, ok, type Result } from '../../shared/result.ts'
import { explainOpenFailure } from '../store/explain-open-failure.ts'
import { sqliteCodeOf, sqliteCodes } from '../store/sqlite-code.ts'
import { attemptWrite } from '../store/store-failure.ts'
import type { DiskFailure } from '../vault/disk.ts'

/** The right to work on a data folder: two programs on one would both deliver its dossiers. */
export interface DataFolderLock {
  release(): void
}

export type LockFailure = DiskFailure | { readonly kind: 'inUse' }

/**
 * Takes the data folder for this process, whichever shell it is.
 *
 * An empty database held in an exclusive transaction is the lock. Unlike a file with a process number, the system
 * itself lets go of it however the owner ends, so that there is never a stale one to judge.
 */
export function lockDataFolder(dataFolder: string): Result<DataFolderLock, LockFailure> {
  const taken = attemptWrite(() => take(dataFolder))
  return taken.ok ? taken.value : taken
}

function take(dataFolder: string): Result<DataFolderLock, { readonly kind: 'inUse' }> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(join(dataFolder, 'lock.sqlite'))
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (sqliteCodeOf(error) === sqliteCodes.busy) return fail({ kind: 'inUse' })
    throw error
  }
  return ok({ release: () => database.close() })
}

/** Why the data folder could not be taken, for the person who starts the program. */
export function explainLockFailure(failure: LockFailure, dataFolder: string): string {
  return failure.kind === 'inUse'
    ? `Another Một Cửa already works on ${dataFolder}. End that one first, or name another data folder in MOTCUA_DATA.`
    : `${dataFolder}: ${explainOpenFailure(failure)}`
}
