import type { Migration } from '../store/migration.ts'
import { createPublishingTables } from './migrations/create-publishing-tables.ts'
import { noteMissingProcedures } from './migrations/note-missing-procedures.ts'

/** The database of the office's catalogue, as migrations in order. */
export const publishingMigrations: readonly Migration[] = [createPublishingTables, noteMissingProcedures]
