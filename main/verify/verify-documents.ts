import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Sealing } from '../vault/sealing.ts'

const row = z.object({ id: z.string(), dossier_id: z.string(), digest: z.instanceof(Uint8Array), bytes: z.number() })

/**
 * Compares every sealed file that a database speaks of with its digest.
 *
 * A file that a kiosk at work has let go of since it was listed is no fault, and neither is one that `elsewhere`, the
 * Centre, holds: that is how a backup looks that was taken during a delivery.
 */
export function verifyDocuments(parts: {
  readonly database: DatabaseSync
  readonly folder: string
  /** Folder of the files, relative to `folder`. */
  readonly home: string
  readonly sealing: Pick<Sealing, 'digest'>
  readonly elsewhere: DatabaseSync | null
}): { readonly faults: readonly string[]; readonly documents: number } {
  const { database, folder, home, sealing, elsewhere } = parts
  const rows = z
    .array(row)
    .parse(database.prepare('SELECT id, dossier_id, digest, bytes FROM documents ORDER BY dossier_id, id').all())
  const stillThere = database.prepare('SELECT 1 FROM documents WHERE dossier_id = ? AND id = ?')
  const delivered = elsewhere?.prepare('SELECT 1 FROM documents WHERE dossier_id = ? AND id = ?')
  const faults: string[] = []
  for (const { id, dossier_id: dossierId, digest, bytes } of rows) {
    const place = `${home}/${dossierId}/${id}.sealed`
    const file = readOrNull(join(folder, place))
    if (file === null) {
      const gone = stillThere.get(dossierId, id) === undefined || delivered?.get(dossierId, id) !== undefined
      faults.push(...(gone ? [] : [`${place}: missing`]))
    } else if (file.length !== bytes || !Buffer.from(sealing.digest(file)).equals(digest)) {
      faults.push(`${place}: not what was sealed (${file.length} of ${bytes} bytes)`)
    }
  }
  return { faults, documents: rows.length }
}

function readOrNull(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return null
    }
    throw error
  }
}
