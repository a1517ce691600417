import type { Migration } from '../../store/migration.ts'

/** Accounts, the count of wrong PINs, and the audit of sign-ins. */
export const createAccounts: Migration = {
  name: 'create-accounts',
  sql: `
    CREATE TABLE salt (only INTEGER PRIMARY KEY CHECK (only = 1), value BLOB NOT NULL) STRICT;
    CREATE TABLE accounts (
      id       TEXT PRIMARY KEY,
      name     TEXT NOT NULL UNIQUE,
      role     TEXT NOT NULL CHECK (role IN ('officer', 'head')),
      pin_hash BLOB NOT NULL UNIQUE,
      sample   INTEGER NOT NULL CHECK (sample IN (0, 1)),
      added_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE attempts (
      only         INTEGER PRIMARY KEY CHECK (only = 1),
      wrong        INTEGER NOT NULL,
      locked_until INTEGER NOT NULL
    ) STRICT;
    INSERT INTO attempts (only, wrong, locked_until) VALUES (1, 0, 0);
    CREATE TABLE audit (
      number     INTEGER PRIMARY KEY AUTOINCREMENT,
      at         INTEGER NOT NULL,
      event      TEXT NOT NULL,
      account_id TEXT
    ) STRICT;
  `,
}
