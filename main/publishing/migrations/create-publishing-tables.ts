import type { Migration } from '../../store/migration.ts'

/**
 * The working copy of the catalogue, the versions that were published from it, and who did what.
 *
 * A version is the text of every file of the catalogue at that moment. Triggers keep versions and the record from being
 * changed or removed: a dossier names the version that it was made with for as long as it is on file.
 */
export const createPublishingTables: Migration = {
  name: 'create-publishing-tables',
  sql: `
    CREATE TABLE procedures (
      code       TEXT PRIMARY KEY,
      facts      TEXT NOT NULL,
      entry      TEXT NOT NULL,
      origin     TEXT NOT NULL CHECK (origin IN ('shipped', 'imported')),
      retired    INTEGER NOT NULL CHECK (retired IN (0, 1)),
      changed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- A field counts as confirmed while it still holds what was confirmed.
    CREATE TABLE confirmations (
      code   TEXT NOT NULL REFERENCES procedures (code),
      field  TEXT NOT NULL,
      digest TEXT NOT NULL,
      by     TEXT NOT NULL,
      at     TEXT NOT NULL,
      PRIMARY KEY (code, field)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE files (
      name TEXT PRIMARY KEY,
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE versions (
      number       INTEGER PRIMARY KEY,
      digest       TEXT NOT NULL,
      from_day     TEXT NOT NULL,
      published_at TEXT NOT NULL,
      published_by TEXT NOT NULL,
      note         TEXT NOT NULL,
      -- JSON of file names and texts, deflated.
      contents     BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER versions_stay BEFORE UPDATE ON versions BEGIN SELECT RAISE(ABORT, 'a published version stays'); END;
    CREATE TRIGGER versions_remain BEFORE DELETE ON versions BEGIN SELECT RAISE(ABORT, 'a published version stays'); END;

    CREATE TABLE record (
      number  INTEGER PRIMARY KEY,
      at      TEXT NOT NULL,
      by      TEXT NOT NULL,
      action  TEXT NOT NULL,
      subject TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER record_stays BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'the record stays'); END;
    CREATE TRIGGER record_remains BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'the record stays'); END;
  `,
}
