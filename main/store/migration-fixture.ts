import type { Migration } from './migration.ts'

/** A migration of a test, named after what it does. */
export function step(sql: string): Migration {
  return { name: sql, sql }
}
