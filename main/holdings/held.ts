import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

/** How many dossiers, with how many pages, and when the oldest was received (office time with offset). */
export interface Held {
  readonly count: number
  readonly pages: number
  readonly oldest: string | null
}

export const nothingHeld: Held = { count: 0, pages: 0, oldest: null }

const rowSchema = z.object({ count: z.number(), pages: z.number().nullable(), oldest: z.string().nullable() })

/** Runs a query for `count`, `pages` and `oldest`. */
export function askHeld(database: DatabaseSync, query: string): Held {
  const { count, pages, oldest } = rowSchema.parse(database.prepare(query).get())
  return { count, pages: pages ?? 0, oldest }
}

export function sumOfHeld(all: readonly Held[]): Held {
  const [oldest = null] = all.flatMap((held) => held.oldest ?? []).toSorted()
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    pages: all.reduce((sum, { pages }) => sum + pages, 0),
    oldest,
  }
}
