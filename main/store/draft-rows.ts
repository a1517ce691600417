import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import type { DiskFailure } from '../vault/disk.ts'
import { attemptWrite } from './store-failure.ts'
import { inTransaction } from './transaction.ts'

const bytesSchema = z.instanceof(Uint8Array)
const rowSchema = z.object({ id: z.string(), salt: bytesSchema, kept_until: z.iso.date() })

export interface DraftRow {
  readonly id: string
  readonly locator: Uint8Array
  readonly salt: Uint8Array
  readonly savedAt: string
  /** The last day on which it can be opened. */
  readonly keptUntil: string
}

/** Drafts that can still be opened, by what their codes lead to. */
export interface DraftRows {
  /** Puts a draft in the place of the one that the same code opened before. */
  save(row: DraftRow): Result<void, DiskFailure>
  byLocator(locator: Uint8Array): Pick<DraftRow, 'id' | 'salt' | 'keptUntil'> | null
  remove(id: string): Result<void, DiskFailure>
  /** Forgets those whose last day is before `today`. */
  expire(today: string): Result<void, DiskFailure>
  ids(): ReadonlySet<string>
}

export function createDraftRows(database: DatabaseSync): DraftRows {
  const forget = database.prepare('DELETE FROM drafts WHERE locator = ?')
  const insert = database.prepare('INSERT INTO drafts (id, locator, salt, saved_at, kept_until) VALUES (?, ?, ?, ?, ?)')
  const byLocator = database.prepare('SELECT id, salt, kept_until FROM drafts WHERE locator = ?')
  const remove = database.prepare('DELETE FROM drafts WHERE id = ?')
  const expire = database.prepare('DELETE FROM drafts WHERE kept_until < ?')
  const ids = database.prepare('SELECT id FROM drafts')
  return {
    save: ({ id, locator, salt, savedAt, keptUntil }) =>
      attemptWrite(() =>
        inTransaction(database, () => {
          forget.run(locator)
          insert.run(id, locator, salt, savedAt, keptUntil)
        }),
      ),
    byLocator(locator) {
      const row = byLocator.get(locator)
      if (row === undefined) {
        return null
      }
      const { id, salt, kept_until: keptUntil } = rowSchema.parse(row)
      return { id, salt, keptUntil }
    },
    remove: (id) => attemptWrite(() => void remove.run(id)),
    expire: (today) => attemptWrite(() => void expire.run(today)),
    ids: () => new Set(ids.all().map((row) => z.object({ id: z.string() }).parse(row).id)),
  }
}
