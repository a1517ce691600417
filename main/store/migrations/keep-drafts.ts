import type { Migration } from '../migration.ts'

/**
 * What visitors saved to go on with. The row leads to nobody: `locator` and the key of the sealed files both come from
 * the code on the visitor's slip, which is kept nowhere.
 */
export const keepDrafts: Migration = {
  name: 'keep-drafts',
  sql: `
    CREATE TABLE drafts (
      id         TEXT PRIMARY KEY,
      locator    BLOB NOT NULL UNIQUE,
      salt       BLOB NOT NULL,
      saved_at   TEXT NOT NULL,
      -- The last day on which it can be opened.
      kept_until TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
