import type { Migration } from '../store/migration.ts'
import { createCounterPeriods } from './migrations/create-counter-periods.ts'

/** The imported counts, as migrations in order. */
export const counterCountsMigrations: readonly Migration[] = [createCounterPeriods]
