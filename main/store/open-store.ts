import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { createCommitDossier, type CommitDossier } from './commit-dossier.ts'
import { createDayBook, type DayBook } from './day-book.ts'
import { createDossiers, type Dossiers } from './dossiers.ts'
import { createDraftRows, type DraftRows } from './draft-rows.ts'
import { type HeldHere, heldHere } from './held-here.ts'
import { kioskMigrations } from './kiosk-schema.ts'
import { createMatters, type Matters } from './matters.ts'
import { openDatabase, type OpenFailure } from './open-database.ts'
import { createOutboxRows, type OutboxRows } from './outbox-rows.ts'
import { createPrintJobs, type PrintJobs } from './print-jobs.ts'
import { createSpooledPapers, type SpooledPapers } from './spooled-papers.ts'

/** What one world remembers. */
export interface Store {
  readonly commitDossier: CommitDossier
  readonly dossiers: Dossiers
  readonly outbox: OutboxRows
  readonly printJobs: PrintJobs
  readonly spooled: SpooledPapers
  readonly dayBook: DayBook
  readonly drafts: DraftRows
  held(): HeldHere
  readonly matters: Matters
  close(): void
}

export const storeFileName = 'kiosk.sqlite'

/** Opens `kiosk.sqlite` in the folder of one world, creating both when they are not there. */
export function openStore(folder: string, clock: Pick<Effects, 'now'>): Result<Store, OpenFailure> {
  const opened = openDatabase(join(folder, storeFileName), kioskMigrations, clock)
  if (!opened.ok) {
    return opened
  }
  const database = opened.value
  return ok({
    commitDossier: createCommitDossier(database),
    dossiers: createDossiers(database),
    outbox: createOutboxRows(database),
    printJobs: createPrintJobs(database),
    spooled: createSpooledPapers(database),
    dayBook: createDayBook(database),
    drafts: createDraftRows(database),
    held: () => heldHere(database),
    matters: createMatters(database),
    close: () => database.close(),
  })
}
