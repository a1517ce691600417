import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { World } from '../../shared/contract/values.ts'
import type { Holding } from '../../shared/holding/holding.ts'
import { ok, type Result } from '../../shared/result.ts'
import { centreMigrations } from '../centre/centre-schema.ts'
import { centreFileName } from '../centre/embedded-centre.ts'
import { heldAtCentre } from '../centre/held-at-centre.ts'
import { heldHere } from '../store/held-here.ts'
import { kioskMigrations } from '../store/kiosk-schema.ts'
import type { Migration } from '../store/migration.ts'
import { storeFileName } from '../store/open-store.ts'
import { readDatabase, type ReadFailure } from '../store/read-database.ts'
import { heldVisits } from '../vault/held-visits.ts'
import { worldFolder } from '../world-folder.ts'
import { nothingHeld } from './held.ts'
import { type HeldByWorld, holdingsOf } from './holdings.ts'

/** What a data folder holds, beside a kiosk that may be at work. What is not there yet holds nothing. */
export async function readHoldings(
  dataFolder: string,
  days: { readonly retentionDays: number; readonly draftDays: number },
): Promise<Result<readonly Holding[], ReadFailure>> {
  const real = await readWorld(dataFolder, 'real')
  if (!real.ok) return real
  const training = await readWorld(dataFolder, 'training')
  if (!training.ok) return training
  return ok(
    holdingsOf({
      real: real.value,
      training: training.value,
      retentionDays: days.retentionDays,
      draftDays: days.draftDays,
    }),
  )
}

async function readWorld(dataFolder: string, world: World): Promise<Result<HeldByWorld, ReadFailure>> {
  const folder = worldFolder(dataFolder, world)
  const here = readFrom(join(folder, storeFileName), kioskMigrations, heldHere)
  if (!here.ok) return here
  const centre = readFrom(join(folder, 'centre', centreFileName), centreMigrations, heldAtCentre)
  if (!centre.ok) return centre
  const none = {
    drafts: nothingHeld,
    waiting: nothingHeld,
    refused: nothingHeld,
    delivered: nothingHeld,
    codes: nothingHeld,
  }
  return ok({
    visits: await heldVisits(join(folder, 'visits')),
    here: here.value ?? none,
    centre: centre.value,
  })
}

/** What a question to a database answers; null where there is no such file. */
function readFrom<Value>(
  file: string,
  migrations: readonly Migration[],
  ask: (database: DatabaseSync) => Value,
): Result<Value | null, ReadFailure> {
  if (!existsSync(file)) return ok(null)
  const database = readDatabase(file, migrations)
  if (!database.ok) return database
  const value = ask(database.value)
  database.value.close()
  return ok(value)
}
