import type { Migration } from '../../store/migration.ts'

/**
 * What the portal does not know yet. Filled by triggers, so that whatever enters a dossier or moves it on puts it here in
 * the same transaction, whether or not a portal is connected that day.
 */
export const queueForPortal: Migration = {
  name: 'queue-for-portal',
  sql: `
    CREATE TABLE portal_queue (
      dossier_id   TEXT PRIMARY KEY REFERENCES dossiers (id),
      state        TEXT NOT NULL CHECK (state IN ('waiting', 'refused')),
      -- Whether the portal has acknowledged this dossier before: then only its progress is told.
      known        INTEGER NOT NULL,
      -- Counts changes: an answer to an earlier one must not take a later one out of the queue.
      revision     INTEGER NOT NULL,
      attempts     INTEGER NOT NULL,
      last_failure TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX portal_waiting ON portal_queue (state, attempts);

    -- Dossiers that the portal has acknowledged.
    CREATE TABLE portal_known (dossier_id TEXT PRIMARY KEY REFERENCES dossiers (id)) STRICT, WITHOUT ROWID;

    INSERT INTO portal_queue (dossier_id, state, known, revision, attempts)
      SELECT id, 'waiting', 0, 1, 0 FROM dossiers;

    CREATE TRIGGER dossier_entered AFTER INSERT ON dossiers BEGIN
      INSERT INTO portal_queue (dossier_id, state, known, revision, attempts) VALUES (new.id, 'waiting', 0, 1, 0);
    END;
    CREATE TRIGGER dossier_moved_on AFTER UPDATE OF state ON dossiers WHEN new.state <> old.state BEGIN
      INSERT INTO portal_queue (dossier_id, state, known, revision, attempts)
        VALUES (new.id, 'waiting', EXISTS (SELECT 1 FROM portal_known WHERE dossier_id = new.id), 1, 0)
        ON CONFLICT (dossier_id) DO UPDATE SET state = 'waiting', revision = revision + 1, attempts = 0;
    END;
  `,
}
