import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { programVersion } from '../program-version.ts'
import type { DiskFailure } from '../vault/disk.ts'
import { makeDurable } from './durability.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migration.ts'
import { judgeSchema, type SchemaFailure } from './schema-record.ts'
import { isSound } from './sound-database.ts'
import { attemptWrite } from './store-failure.ts'

/**
 * Why a database may not be used.
 *
 * `notDurable`: this SQLite or file system does not give what an acknowledged dossier needs. `damaged`: the file is no
 * database any more, or its pages don't fit together; it is left for a person to look at, because an empty new one would
 * hide what was received.
 */
export type OpenFailure =
  | SchemaFailure
  | DiskFailure
  | { readonly kind: 'notDurable'; readonly setting: string }
  | { readonly kind: 'damaged' }

/**
 * Opens a database file, makes it durable, and brings it to the newest schema after a copy of what was there.
 *
 * What is damaged, newer, foreign or altered is refused as it is and never reset.
 */
export function openDatabase(
  path: string,
  migrations: readonly Migration[],
  clock: Pick<Effects, 'now'>,
): Result<DatabaseSync, OpenFailure> {
  const opened = attemptWrite(() => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5000 })
    try {
      const ready = makeReady(database, path, migrations, clock)
      if (!ready.ok) {
        database.close()
        return ready
      }
    } catch (error) {
      database.close()
      throw error
    }
    return ok(database)
  })
  return opened.ok ? opened.value : opened
}

function makeReady(
  database: DatabaseSync,
  path: string,
  migrations: readonly Migration[],
  clock: Pick<Effects, 'now'>,
): Result<void, OpenFailure> {
  if (!isSound(database, path)) {
    return fail({ kind: 'damaged' })
  }
  const state = judgeSchema(database, migrations)
  if (!state.ok) {
    return state
  }
  chmodSync(path, 0o600)
  const [setting] = makeDurable(database)
  if (setting !== undefined) {
    return fail({ kind: 'notDurable', setting })
  }
  const migrator = { program: programVersion, at: clock.now().toISOString() }
  migrate({ database, path, migrations, state: state.value, migrator })
  return ok(undefined)
}
