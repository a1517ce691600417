import type { Migration } from '../../store/migration.ts'

/** Counts of the counters as they were imported, one row per source and period. */
export const createCounterPeriods: Migration = {
  name: 'create-counter-periods',
  sql: `
    CREATE TABLE periods (
      source     TEXT NOT NULL,
      first_day  TEXT NOT NULL,
      last_day   TEXT NOT NULL,
      counts     TEXT NOT NULL,
      PRIMARY KEY (source, first_day, last_day)
    ) STRICT, WITHOUT ROWID;
  `,
}
