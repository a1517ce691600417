import type { DatabaseSync } from 'node:sqlite'
import { askHeld, type Held } from '../holdings/held.ts'

/** What a kiosk's own store holds of dossiers that were handed in. */
export interface HeldHere {
  readonly drafts: Held
  readonly waiting: Held
  readonly refused: Held
  /** With the Centre, and the retention of this machine is not over. */
  readonly delivered: Held
  /** Every dossier that it remembers by its codes, whatever else is left of it. */
  readonly codes: Held
}

const inOutbox = (state: string) => `
  SELECT count(*) AS count, min(dossiers.received_at) AS oldest,
    sum((SELECT count(*) FROM documents WHERE dossier_id = dossiers.id)) AS pages
  FROM outbox JOIN dossiers ON dossiers.id = outbox.dossier_id WHERE outbox.state = '${state}'`

const delivered = `
  SELECT count(*) AS count, min(received_at) AS oldest,
    sum((SELECT count(*) FROM documents WHERE dossier_id = dossiers.id)) AS pages
  FROM dossiers WHERE sealed_body IS NOT NULL AND official_code IS NOT NULL`

const drafts = 'SELECT count(*) AS count, 0 AS pages, min(saved_at) AS oldest FROM drafts'

const codes = 'SELECT count(*) AS count, 0 AS pages, min(received_at) AS oldest FROM dossiers'

export function heldHere(database: DatabaseSync): HeldHere {
  return {
    drafts: askHeld(database, drafts),
    waiting: askHeld(database, inOutbox('waiting')),
    refused: askHeld(database, inOutbox('rejected')),
    delivered: askHeld(database, delivered),
    codes: askHeld(database, codes),
  }
}
