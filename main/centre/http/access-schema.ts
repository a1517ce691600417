import type { Migration } from '../../store/migration.ts'
import { createKiosks } from './migrations/create-kiosks.ts'

/** Who may deliver to this Centre, as migrations in order. A file apart from the register: an operator's command writes it beside a Centre at work. */
export const accessMigrations: readonly Migration[] = [createKiosks]
