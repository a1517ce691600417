import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

/** How many dossiers the Centre has from kiosks, each of them received online. */
export interface CountedDossiers {
  /** Dossiers received on the days `from` to `to`, both included, per department. */
  received(from: string, to: string): readonly { readonly departmentId: string; readonly received: number }[]
}

const rowSchema = z
  .object({ department_id: z.string(), received: z.number() })
  .transform((row) => ({ departmentId: row.department_id, received: row.received }))

/** Counts in the Centre's register; `received_at` there is office time, so its first ten signs are the office's day. */
export function countRegister(database: DatabaseSync): CountedDossiers {
  const count = database.prepare(`
    SELECT department_id, COUNT(*) AS received FROM dossiers
    WHERE substr(received_at, 1, 10) BETWEEN ? AND ? GROUP BY department_id`)
  return { received: (from, to) => count.all(from, to).map((row) => rowSchema.parse(row)) }
}
