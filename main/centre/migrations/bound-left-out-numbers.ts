import type { Migration } from '../../store/migration.ts'

/**
 * From which number on each range was left out, so that those given before are not taken for left out too. Several may
 * lie on one day. Of the ranges so far only the end is known.
 */
export const boundLeftOutNumbers: Migration = {
  name: 'bound-left-out-numbers',
  sql: `
    ALTER TABLE left_out RENAME TO left_out_unbound;
    CREATE TABLE left_out (
      agency TEXT NOT NULL,
      day    TEXT NOT NULL,
      first  INTEGER NOT NULL,
      up_to  INTEGER NOT NULL,
      PRIMARY KEY (agency, day, up_to)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO left_out (agency, day, first, up_to) SELECT agency, day, 1, up_to FROM left_out_unbound;
    DROP TABLE left_out_unbound;
  `,
}
