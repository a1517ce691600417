import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Day } from '../../shared/calendar/civil-day.ts'
import { restoredFileName } from '../centre/left-out-numbers.ts'
import { centreDatabase, knownDatabases } from '../databases.ts'
import { attemptWrite } from '../store/store-failure.ts'
import { judgeSchema, type SchemaFailure } from '../store/schema-record.ts'
import type { DiskFailure } from '../vault/disk.ts'
import { copyDurably, sync, writeDurably } from './durable-file.ts'
import { type BackupFault, checkBackup, type Manifest } from './manifest.ts'

export type RestoreFailure = BackupFault | SchemaFailure | DiskFailure | { readonly kind: 'notEmpty' }

/**
 * Puts a backup into a folder that is not there or holds nothing. Nothing is ever overwritten, and nothing is there
 * before all of it is: the set is checked whole first, then copied aside, then renamed. A Centre in it is told that it
 * may not remember all the numbers that it gave up to `today`.
 */
export function restoreBackup(set: string, into: string, today: Day): Result<Manifest, RestoreFailure> {
  const manifest = checkBackup(set)
  if (!manifest.ok) {
    return manifest
  }
  for (const { path, migrations } of knownDatabases) {
    if (existsSync(join(set, path))) {
      const database = new DatabaseSync(join(set, path), { readOnly: true })
      const state = judgeSchema(database, migrations)
      database.close()
      if (!state.ok) {
        return state
      }
    }
  }
  if (existsSync(into) && readdirSync(into).length > 0) {
    return fail({ kind: 'notEmpty' })
  }
  const target = resolve(into)
  const aside = `${target}.partial`
  const restored = attemptWrite(() => {
    rmSync(aside, { recursive: true, force: true })
    for (const { path } of manifest.value.files) {
      copyDurably(join(set, path), join(aside, path))
    }
    const centre = dirname(join(aside, centreDatabase.path))
    if (existsSync(centre)) {
      writeDurably(join(centre, restoredFileName), `${today}\n`)
    }
    for (const folder of new Set(manifest.value.files.map(({ path }) => dirname(join(aside, path))))) {
      sync(folder)
    }
    if (existsSync(target)) {
      rmdirSync(target)
    }
    renameSync(aside, target)
    sync(dirname(target))
  })
  return restored.ok ? ok(manifest.value) : restored
}
