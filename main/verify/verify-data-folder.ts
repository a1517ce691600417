import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { centreDatabase, kioskDatabase, type KnownDatabase, knownDatabases } from '../databases.ts'
import { explainOpenFailure } from '../store/explain-open-failure.ts'
import { judgeSchema } from '../store/schema-record.ts'
import { wholeFault } from '../store/sound-database.ts'
import type { Sealing } from '../vault/sealing.ts'
import { verifyDelivery } from './verify-delivery.ts'
import { verifyDrafts } from './verify-drafts.ts'
import { verifyDocuments } from './verify-documents.ts'
import { verifyOfficialCodes } from './verify-official-codes.ts'

/** What `motcua verify` found: sentences that name a place, never a person. */
export interface Verified {
  readonly faults: readonly string[]
  readonly databases: number
  readonly documents: number
  readonly dossiers: number
}

/**
 * Reads everything that the real world of a data folder, or of a backup, holds and compares it with what is written
 * about it. Changes nothing, and may run beside a kiosk at work.
 */
export function verifyDataFolder(
  folder: string,
  sealing: Pick<Sealing, 'digest'>,
  /** Whether the kiosk delivers to the Centre in the same folder. */
  embedded: boolean,
): Verified {
  const faults: string[] = []
  const open = (known: KnownDatabase): DatabaseSync | null => {
    const path = join(folder, known.path)
    if (!existsSync(path)) {
      return null
    }
    const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
    const fault = faultOf(database, known)
    if (fault === null) {
      return database
    }
    database.close()
    faults.push(`${known.path}: ${fault}`)
    return null
  }
  const opened = new Map(knownDatabases.map((known) => [known, open(known)] as const))
  const kiosk = opened.get(kioskDatabase) ?? null
  const centre = opened.get(centreDatabase) ?? null
  let documents = 0
  for (const [database, home] of [
    [centre, 'real/centre/documents'],
    [kiosk, 'real/documents'],
  ] as const) {
    if (database !== null) {
      const read = verifyDocuments({ database, folder, home, sealing, elsewhere: database === kiosk ? centre : null })
      faults.push(...read.faults)
      documents += read.documents
    }
  }
  if (kiosk !== null) {
    faults.push(...verifyDelivery(kiosk, embedded ? centre : null), ...verifyDrafts(kiosk, folder))
  }
  if (centre !== null) {
    faults.push(...verifyOfficialCodes(centre))
  }
  // Of a Centre that serves other kiosks there is only its register.
  const dossiers = Number((kiosk ?? centre)?.prepare('SELECT count(*) AS n FROM dossiers').get()?.['n'] ?? 0)
  const databases = [...opened.values()].flatMap((database) => database ?? [])
  for (const database of databases) {
    database.close()
  }
  return { faults, databases: databases.length, documents, dossiers }
}

function faultOf(database: DatabaseSync, { migrations }: KnownDatabase): string | null {
  const fault = wholeFault(database)
  if (fault !== null) {
    return `damaged (${fault})`
  }
  const state = judgeSchema(database, migrations)
  if (!state.ok) {
    return explainOpenFailure(state.failure)
  }
  const known = migrations.length
  return state.value.applied === known
    ? null
    : explainOpenFailure({ kind: 'olderSchema', found: state.value.applied, known })
}
