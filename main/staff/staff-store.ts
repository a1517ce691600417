import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Attempts } from './lockout.ts'

const roles = ['officer', 'head'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export interface StaffAccount {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Belongs to a demonstration and opens nothing in production. */
  readonly sample: boolean
}

/** What the audit tells. Names and PINs are never in it. A try that no success follows was a wrong PIN. */
export type AuditEvent =
  | 'account.added'
  | 'account.removed'
  | 'signIn.succeeded'
  | 'signIn.tried'
  | 'signIn.refusedWhileLocked'

export interface AuditEntry {
  /** Milliseconds of the epoch. */
  readonly at: number
  readonly event: string
  readonly accountId: string | null
}

const accountRow = z
  .object({ id: z.string(), name: z.string(), role: roleSchema, sample: z.number() })
  .transform(({ sample, ...account }): StaffAccount => ({ ...account, sample: sample === 1 }))
const attemptsRow = z
  .object({ wrong: z.number(), locked_until: z.number() })
  .transform((row): Attempts => ({ wrong: row.wrong, lockedUntil: row.locked_until }))
const auditRow = z
  .object({ at: z.number(), event: z.string(), account_id: z.string().nullable() })
  .transform((row): AuditEntry => ({ at: row.at, event: row.event, accountId: row.account_id }))

/** The staff's tables, row by row; rules live in `staff.ts`. */
export function createStaffStore(database: DatabaseSync, randomBytes: (length: number) => Uint8Array) {
  const columns = 'id, name, role, sample'
  const list = database.prepare(`SELECT ${columns} FROM accounts WHERE removed_at IS NULL ORDER BY name`)
  const byHash = database.prepare(`SELECT ${columns} FROM accounts WHERE pin_hash = ?`)
  const insert = database.prepare(
    'INSERT INTO accounts (id, name, role, sample, pin_hash, added_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const remove = database.prepare('UPDATE accounts SET removed_at = ?, pin_hash = NULL WHERE id = ?')
  const readAttempts = database.prepare('SELECT wrong, locked_until FROM attempts')
  const writeAttempts = database.prepare('UPDATE attempts SET wrong = ?, locked_until = ?')
  const note = database.prepare('INSERT INTO audit (at, event, account_id) VALUES (?, ?, ?)')
  const audit = database.prepare('SELECT at, event, account_id FROM audit ORDER BY number')

  database.prepare('INSERT INTO salt (only, value) VALUES (1, ?) ON CONFLICT DO NOTHING').run(randomBytes(16))
  const salt = z
    .object({ value: z.instanceof(Uint8Array) })
    .parse(database.prepare('SELECT value FROM salt').get()).value

  return {
    /** One salt for the file: the PIN alone finds the account, so one hash must serve for all of them. */
    salt,
    accounts: (): readonly StaffAccount[] => list.all().map((row) => accountRow.parse(row)),
    accountOfHash(hash: Uint8Array): StaffAccount | null {
      const row = byHash.get(hash)
      return row === undefined ? null : accountRow.parse(row)
    },
    insert: (account: StaffAccount, hash: Uint8Array, at: number): void => {
      insert.run(account.id, account.name, account.role, account.sample ? 1 : 0, hash, at)
    },
    remove: (id: string, at: number): void => {
      remove.run(at, id)
    },
    attempts: (): Attempts => attemptsRow.parse(readAttempts.get()),
    setAttempts: ({ wrong, lockedUntil }: Attempts): void => {
      writeAttempts.run(wrong, lockedUntil)
    },
    note: (at: number, event: AuditEvent, accountId: string | null): void => {
      note.run(at, event, accountId)
    },
    audit: (): readonly AuditEntry[] => audit.all().map((row) => auditRow.parse(row)),
    isFresh: (): boolean => audit.get() === undefined,
  }
}
