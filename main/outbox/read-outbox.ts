import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import { kioskMigrations } from '../store/kiosk-schema.ts'
import { readDatabase, type ReadFailure } from '../store/read-database.ts'
import { storeFileName } from '../store/open-store.ts'
import { createOutboxRows, type OutboxEntry } from '../store/outbox-rows.ts'
import { worldFolder } from '../world-folder.ts'

/** What the real world of a data folder has not delivered, beside a kiosk that may be at work. Training is left out. */
export function readOutbox(dataFolder: string): Result<readonly OutboxEntry[], ReadFailure> {
  const file = join(worldFolder(dataFolder, 'real'), storeFileName)
  if (!existsSync(file)) {
    return ok([])
  }
  const database = readDatabase(file, kioskMigrations)
  if (!database.ok) {
    return database
  }
  const entries = createOutboxRows(database.value).entries()
  database.value.close()
  return ok(entries)
}
