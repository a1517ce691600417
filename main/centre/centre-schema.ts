import type { Migration } from '../store/migration.ts'
import { boundLeftOutNumbers } from './migrations/bound-left-out-numbers.ts'
import { createRegister } from './migrations/create-register.ts'
import { leaveOutNumbers } from './migrations/leave-out-numbers.ts'
import { queueForPortal } from './migrations/queue-for-portal.ts'

/**
 * The Centre's database, as migrations in order. Who and what stays sealed here too: the key that opens a dossier lies
 * beside it, sealed to the Centre.
 */
export const centreMigrations: readonly Migration[] = [
  createRegister,
  queueForPortal,
  leaveOutNumbers,
  boundLeftOutNumbers,
]
