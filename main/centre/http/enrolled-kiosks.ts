import type { KeyObject } from 'node:crypto'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Effects } from '../../effects.ts'
import { openDatabase, type OpenFailure } from '../../store/open-database.ts'
import { attemptWrite } from '../../store/store-failure.ts'
import type { DiskFailure } from '../../vault/disk.ts'
import { accessMigrations } from './access-schema.ts'
import { kioskIdOf, readPublicKey } from './kiosk-key.ts'

const rowSchema = z.object({
  id: z.string(),
  public_text: z.string(),
  name: z.string(),
  enrolled_at: z.string(),
  revoked_at: z.string().nullable(),
})

export interface EnrolledKiosk {
  readonly kioskId: string
  readonly name: string
  readonly enrolledAt: string
  readonly revokedAt: string | null
}

/** The kiosks that a Centre knows. Every question is asked of the file, so that a revocation holds at once. */
export interface EnrolledKiosks {
  /** The key of a kiosk that may deliver now, else null. */
  keyOf(kioskId: string): KeyObject | null
  all(): readonly EnrolledKiosk[]
  /** Lets a kiosk in, again if it had been revoked. Hands back its id. */
  enrol(
    publicText: string,
    name: string,
    at: string,
  ): Result<string, DiskFailure | { readonly kind: 'unreadableKey' } | { readonly kind: 'nameTaken' }>
  /** By name or id; `unknownKiosk` when none that is let in is called so. */
  revoke(nameOrId: string, at: string): Result<void, DiskFailure | { readonly kind: 'unknownKiosk' }>
  close(): void
}

/** In the folder of the Centre. */
export const accessFileName = 'access.sqlite'

export function openEnrolledKiosks(
  centreFolder: string,
  clock: Pick<Effects, 'now'>,
): Result<EnrolledKiosks, OpenFailure> {
  const opened = openDatabase(join(centreFolder, accessFileName), accessMigrations, clock)
  return opened.ok ? ok(createEnrolledKiosks(opened.value)) : opened
}

function createEnrolledKiosks(database: DatabaseSync): EnrolledKiosks {
  const find = database.prepare('SELECT public_text FROM kiosks WHERE id = ? AND revoked_at IS NULL')
  const all = database.prepare('SELECT * FROM kiosks ORDER BY enrolled_at, id')
  const named = database.prepare('SELECT 1 FROM kiosks WHERE name = ? AND id <> ? AND revoked_at IS NULL')
  const enrol = database.prepare(`
    INSERT INTO kiosks (id, public_text, name, enrolled_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, enrolled_at = excluded.enrolled_at, revoked_at = NULL`)
  const revoke = database.prepare(
    'UPDATE kiosks SET revoked_at = ?1 WHERE (id = ?2 OR name = ?2) AND revoked_at IS NULL',
  )
  // Making a key of its text takes longer than checking a signature.
  const keys = new Map<string, KeyObject | null>()

  return {
    keyOf(kioskId) {
      const row = find.get(kioskId)
      if (row === undefined) {
        return null
      }
      const { public_text: publicText } = rowSchema.pick({ public_text: true }).parse(row)
      const key = keys.get(publicText) ?? readPublicKey(publicText)
      keys.set(publicText, key)
      return key
    },
    all: () =>
      all.all().map((raw) => {
        const row = rowSchema.parse(raw)
        return { kioskId: row.id, name: row.name, enrolledAt: row.enrolled_at, revokedAt: row.revoked_at }
      }),
    enrol(publicText, name, at) {
      if (readPublicKey(publicText) === null) {
        return fail({ kind: 'unreadableKey' })
      }
      const id = kioskIdOf(publicText)
      if (named.get(name, id) !== undefined) {
        return fail({ kind: 'nameTaken' })
      }
      const written = attemptWrite(() => void enrol.run(id, publicText, name, at))
      return written.ok ? ok(id) : written
    },
    revoke(nameOrId, at) {
      const written = attemptWrite(() => revoke.run(at, nameOrId).changes)
      return !written.ok ? written : written.value === 0 ? fail({ kind: 'unknownKiosk' }) : ok(undefined)
    },
    close: () => database.close(),
  }
}
