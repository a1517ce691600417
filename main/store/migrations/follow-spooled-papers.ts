import type { Migration } from '../migration.ts'

/**
 * Papers that a print server has taken and not ended yet, by its own name of the job (a queue and a number). `request_id`
 * is null for a paper that belongs to no dossier. A table of a row or two, empty while nothing is being printed.
 */
export const followSpooledPapers: Migration = {
  name: 'follow-spooled-papers',
  sql: `
    CREATE TABLE spooled_papers (
      name       TEXT PRIMARY KEY,
      request_id TEXT
    ) STRICT, WITHOUT ROWID;
  `,
}
