import type { DatabaseSync } from 'node:sqlite'
import { askHeld, type Held } from '../holdings/held.ts'

/** What a Centre's register holds. */
export function heldAtCentre(database: DatabaseSync): Held {
  return askHeld(
    database,
    `SELECT count(*) AS count, min(received_at) AS oldest, (SELECT count(*) FROM documents) AS pages FROM dossiers`,
  )
}
