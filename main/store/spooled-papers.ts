import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import type { DiskFailure } from '../vault/disk.ts'
import type { PrintJobState } from './print-jobs.ts'
import { attemptWrite } from './store-failure.ts'
import { inTransaction } from './transaction.ts'

/**
 * Papers that lie with a print server. Whoever finds one after a restart follows it to its end: otherwise a receipt that
 * may never have come out would count as handed over for ever, and lie in the spool until there is paper again.
 */
export interface SpooledPapers {
  /** The print server's names of the jobs whose end nobody has heard. */
  names(): readonly string[]
  /** `requestId`: the print job in the store that it is; null for a paper that is none. */
  add(name: string, requestId: string | null): Result<void, DiskFailure>
  /** It has ended, and so has its print job, if that still stands where handing it over left it. */
  end(name: string, state: PrintJobState, at: string): Result<void, DiskFailure>
}

const nameRowSchema = z.object({ name: z.string() })

export function createSpooledPapers(database: DatabaseSync): SpooledPapers {
  const names = database.prepare('SELECT name FROM spooled_papers ORDER BY name')
  const add = database.prepare('INSERT INTO spooled_papers (name, request_id) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const remove = database.prepare('DELETE FROM spooled_papers WHERE name = ?')
  const end = database.prepare(`
    UPDATE print_jobs SET state = ?2, changed_at = ?3
    WHERE state = 'handedOver' AND request_id = (SELECT request_id FROM spooled_papers WHERE name = ?1)`)
  return {
    names: () => names.all().map((row) => nameRowSchema.parse(row).name),
    add: (name, requestId) => attemptWrite(() => void add.run(name, requestId)),
    end: (name, state, at) =>
      attemptWrite(() =>
        inTransaction(database, () => {
          if (state !== 'handedOver') end.run(name, state, at)
          remove.run(name)
        }),
      ),
  }
}
