import type { Migration } from '../migration.ts'

/** Dossiers with what belongs to them, the outbox, the audit, print jobs, and the day book. */
export const createKioskTables: Migration = {
  name: 'create-kiosk-tables',
  sql: `
    CREATE TABLE dossiers (
      id                TEXT PRIMARY KEY,
      tracking_code     TEXT NOT NULL UNIQUE,
      idempotency_hash  BLOB NOT NULL UNIQUE,
      request_digest    BLOB NOT NULL,
      procedure_code    TEXT NOT NULL,
      department_id     TEXT NOT NULL,
      form_id           TEXT NOT NULL,
      form_version      INTEGER NOT NULL,
      catalogue_version TEXT NOT NULL,
      language          TEXT NOT NULL,
      received_at       TEXT NOT NULL,
      due_at            TEXT NOT NULL,
      due_place         TEXT NOT NULL,
      assisted_by       TEXT,
      -- What was agreed to, at received_at: the version of the text that was shown, and the two optional uses.
      consent_version   INTEGER NOT NULL,
      consent_notify    INTEGER NOT NULL,
      consent_survey    INTEGER NOT NULL,
      state             TEXT NOT NULL,
      official_code     TEXT,
      accepted_at       TEXT,
      sealed_key        BLOB,
      sealed_body       BLOB
      -- With a rowid, unlike the small tables: so large a row costs a sixth less to commit when it is appended than when it
      -- is put somewhere in a tree that is sorted by random ids.
    ) STRICT;
    -- Partial: a dossier on its way has no code, and its commit should touch as few pages as can be.
    CREATE UNIQUE INDEX official_codes ON dossiers (official_code) WHERE official_code IS NOT NULL;

    CREATE TABLE parts (
      dossier_id TEXT NOT NULL REFERENCES dossiers (id),
      part_id    TEXT NOT NULL,
      pages      INTEGER NOT NULL,
      lacking    INTEGER NOT NULL,
      PRIMARY KEY (dossier_id, part_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE documents (
      dossier_id TEXT NOT NULL REFERENCES dossiers (id),
      id         TEXT NOT NULL,
      part_id    TEXT NOT NULL,
      position   INTEGER NOT NULL,
      digest     BLOB NOT NULL,
      bytes      INTEGER NOT NULL,
      PRIMARY KEY (dossier_id, id)
    ) STRICT, WITHOUT ROWID;

    -- Only what is still to be delivered: an accepted dossier leaves it, so that it stays a page or two for ever.
    CREATE TABLE outbox (
      dossier_id   TEXT PRIMARY KEY REFERENCES dossiers (id),
      state        TEXT NOT NULL CHECK (state IN ('waiting', 'rejected')),
      attempts     INTEGER NOT NULL,
      last_failure TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE audit (
      number  INTEGER PRIMARY KEY,
      at      TEXT NOT NULL,
      actor   TEXT NOT NULL,
      action  TEXT NOT NULL,
      subject TEXT
    ) STRICT;

    CREATE TABLE print_jobs (
      request_id TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossiers (id),
      state      TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'handedOver', 'printed', 'notKnown')),
      changed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE feedback (
      number INTEGER PRIMARY KEY,
      at     TEXT NOT NULL,
      ease   TEXT NOT NULL
    ) STRICT;

    CREATE TABLE help_calls (
      number INTEGER PRIMARY KEY,
      at     TEXT NOT NULL,
      step   TEXT NOT NULL,
      ticket INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE counters (
      name  TEXT PRIMARY KEY,
      value INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
