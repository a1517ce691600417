import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type RecordedAction, recordedActionSchema } from '../../shared/procedure/recorded-action.ts'

/** Who did what to the office's catalogue, and when. */
export interface RecordEntry {
  readonly at: string
  readonly by: string
  readonly action: RecordedAction
  readonly subject: string
}

const entrySchema = z.object({ at: z.string(), by: z.string(), action: recordedActionSchema, subject: z.string() })

export function noteInRecord(database: DatabaseSync, { at, by, action, subject }: RecordEntry): void {
  database.prepare('INSERT INTO record (at, by, action, subject) VALUES (?, ?, ?, ?)').run(at, by, action, subject)
}

/** The oldest first. */
export function officeRecord(database: DatabaseSync): readonly RecordEntry[] {
  return database
    .prepare('SELECT at, by, action, subject FROM record ORDER BY number')
    .all()
    .map((row) => entrySchema.parse(row))
}
