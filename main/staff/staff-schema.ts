import type { Migration } from '../store/migration.ts'
import { createAccounts } from './migrations/create-accounts.ts'
import { keepRemovedAccounts } from './migrations/keep-removed-accounts.ts'

/**
 * Accounts, lockout and audit of the staff, as migrations in order.
 *
 * `sample` marks the account of a demonstration. `attempts` has one row: guesses belong to the machine, because a PIN
 * alone names nobody.
 */
export const staffMigrations: readonly Migration[] = [createAccounts, keepRemovedAccounts]
