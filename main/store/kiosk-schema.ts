import { createKioskTables } from './migrations/create-kiosk-tables.ts'
import { keepDrafts } from './migrations/keep-drafts.ts'
import { followMattersUp } from './migrations/follow-matters-up.ts'
import { followSpooledPapers } from './migrations/follow-spooled-papers.ts'
import type { Migration } from './migration.ts'

/**
 * The kiosk's own database, as migrations in order.
 *
 * Nothing personal stands in any column unsealed: who, what was answered and what the papers show is in `sealed_body`
 * and in the sealed files, which only the Centre can open. Both are null or gone once the Centre has them and the
 * retention of this machine is over. Instants are office time with offset, e.g. `2026-11-23T10:15:00+07:00`.
 */
export const kioskMigrations: readonly Migration[] = [
  createKioskTables,
  keepDrafts,
  followMattersUp,
  followSpooledPapers,
]
