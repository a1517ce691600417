import type { Migration } from '../../store/migration.ts'

/** Accepted dossiers, their pages, and the running number of each agency and day. */
export const createRegister: Migration = {
  name: 'create-register',
  sql: `
    CREATE TABLE dossiers (
      id                TEXT PRIMARY KEY,
      envelope_digest   BLOB NOT NULL,
      tracking_code     TEXT NOT NULL UNIQUE,
      official_code     TEXT NOT NULL UNIQUE,
      procedure_code    TEXT NOT NULL,
      department_id     TEXT NOT NULL,
      form_id           TEXT NOT NULL,
      form_version      INTEGER NOT NULL,
      catalogue_version TEXT NOT NULL,
      received_at       TEXT NOT NULL,
      accepted_at       TEXT NOT NULL,
      state             TEXT NOT NULL,
      sealed_key        BLOB NOT NULL,
      sealed_body       BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX dossiers_by_receipt ON dossiers (received_at);

    CREATE TABLE documents (
      id         TEXT PRIMARY KEY,
      dossier_id TEXT NOT NULL REFERENCES dossiers (id),
      digest     BLOB NOT NULL,
      bytes      INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX documents_of_dossier ON documents (dossier_id);

    CREATE TABLE counters (
      agency TEXT NOT NULL,
      day    TEXT NOT NULL,
      value  INTEGER NOT NULL,
      PRIMARY KEY (agency, day)
    ) STRICT, WITHOUT ROWID;
  `,
}
