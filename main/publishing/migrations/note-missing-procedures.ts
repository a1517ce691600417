import type { Migration } from '../../store/migration.ts'

/** The last file that was taken in and had this procedure no more; somebody has to decide whether it is retired. */
export const noteMissingProcedures: Migration = {
  name: 'note-missing-procedures',
  sql: 'ALTER TABLE procedures ADD COLUMN missing_from TEXT;',
}
