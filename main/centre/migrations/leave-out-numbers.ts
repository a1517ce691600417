import type { Migration } from '../../store/migration.ts'

/**
 * Running numbers that a register which has lost its newest rows may have given: they are not given again. `agency` is
 * `*` where it holds for every agency of that day.
 */
export const leaveOutNumbers: Migration = {
  name: 'leave-out-numbers',
  sql: `
    CREATE TABLE left_out (
      agency TEXT NOT NULL,
      day    TEXT NOT NULL,
      up_to  INTEGER NOT NULL,
      PRIMARY KEY (agency, day)
    ) STRICT, WITHOUT ROWID;
  `,
}
