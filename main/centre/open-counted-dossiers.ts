import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import { readDatabase, type ReadFailure } from '../store/read-database.ts'
import { worldFolder } from '../world-folder.ts'
import { centreMigrations } from './centre-schema.ts'
import { type CountedDossiers, countRegister } from './counted-dossiers.ts'
import { centreFileName } from './embedded-centre.ts'

/** The file of the embedded Centre of the real world. Training is never counted. */
export function centreFile(dataFolder: string): string {
  return join(worldFolder(dataFolder, 'real'), 'centre', centreFileName)
}

/** Counts beside a kiosk that may be at work. Where no dossier was ever accepted, there is no file and nothing to count. */
export function openCountedDossiers(
  dataFolder: string,
): Result<{ readonly dossiers: CountedDossiers; close(): void }, ReadFailure> {
  if (!existsSync(centreFile(dataFolder))) {
    return ok({ dossiers: { received: () => [] }, close: () => {} })
  }
  const database = readDatabase(centreFile(dataFolder), centreMigrations)
  return database.ok ? ok({ dossiers: countRegister(database.value), close: () => database.value.close() }) : database
}
