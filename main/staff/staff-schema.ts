/**
 * Accounts, lockout and audit of the staff, as migrations in order.
 *
 * `sample` marks the account of a demonstration. `attempts` has one row: guesses belong to the machine, because a PIN
 * alone names nobody.
 */
export const staffMigrations: readonly string[] = [
  `
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
  // An account that was removed keeps its row, so that the ids in dossiers and audit go on meaning somebody. Its PIN is
  // forgotten; name and PIN are free for the next one.
  `
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
]
