import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { kioskDatabase } from '../databases.ts'
import { diskFailureOf } from '../store/store-failure.ts'

const row = z.object({ tracking_code: z.string() })

/**
 * Tracking codes that a former data folder knows and a restored one does not: their holders rely on a receipt. Null
 * where the former one can't be read any more, or was none.
 */
export function receivedSince(former: string, restored: string): readonly string[] | null {
  const before = codesOf(former)
  const now = new Set(codesOf(restored))
  return before === null ? null : before.filter((code) => !now.has(code))
}

function codesOf(folder: string): readonly string[] | null {
  const path = join(folder, kioskDatabase.path)
  if (!existsSync(path)) {
    return null
  }
  try {
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      const rows = database.prepare('SELECT tracking_code FROM dossiers ORDER BY received_at').all()
      return z
        .array(row)
        .parse(rows)
        .map(({ tracking_code: code }) => code)
    } finally {
      database.close()
    }
  } catch (error) {
    if (diskFailureOf(error) !== null) {
      return null
    }
    throw error
  }
}
