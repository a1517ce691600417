import type { Migration } from '../../store/migration.ts'

/**
 * An account that was removed keeps its row, so that the ids in dossiers and audit go on meaning somebody. Its PIN is
 * forgotten; name and PIN are free for the next one.
 */
export const keepRemovedAccounts: Migration = {
  name: 'keep-removed-accounts',
  sql: `
    CREATE TABLE kept_accounts (
      id         TEXT PRIMARY KEY,
      name       TEXT NOT NULL,
      role       TEXT NOT NULL CHECK (role IN ('officer', 'head')),
      pin_hash   BLOB,
      sample     INTEGER NOT NULL CHECK (sample IN (0, 1)),
      added_at   INTEGER NOT NULL,
      removed_at INTEGER,
      CHECK ((removed_at IS NULL) = (pin_hash IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    INSERT INTO kept_accounts (id, name, role, pin_hash, sample, added_at)
      SELECT id, name, role, pin_hash, sample, added_at FROM accounts;
    DROP TABLE accounts;
    ALTER TABLE kept_accounts RENAME TO accounts;
    CREATE UNIQUE INDEX account_names ON accounts (name) WHERE removed_at IS NULL;
    CREATE UNIQUE INDEX account_pins ON accounts (pin_hash) WHERE pin_hash IS NOT NULL;
  `,
}
