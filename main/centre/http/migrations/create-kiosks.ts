import type { Migration } from '../../../store/migration.ts'

export const createKiosks: Migration = {
  name: 'create-kiosks',
  sql: `
  -- Kiosks that were ever enrolled. One that was revoked stays, so that what came from it can be told.
  CREATE TABLE kiosks (
    id          TEXT PRIMARY KEY,
    public_text TEXT NOT NULL,
    name        TEXT NOT NULL,
    enrolled_at TEXT NOT NULL,
    revoked_at  TEXT
  ) STRICT, WITHOUT ROWID;
  `,
}
