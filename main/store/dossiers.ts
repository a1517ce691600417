import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { dossierStateSchema } from '../../shared/dossier/state.ts'
import { languageSchema } from '../../shared/language.ts'
import type { Result } from '../../shared/result.ts'
import type { DiskFailure } from '../vault/disk.ts'
import type { DocumentRow, PartRow } from './new-dossier.ts'
import { attemptWrite } from './store-failure.ts'
import { inTransaction } from './transaction.ts'

const bytesSchema = z.instanceof(Uint8Array)

const rowSchema = z.object({
  id: z.string(),
  tracking_code: z.string(),
  request_digest: bytesSchema,
  procedure_code: z.string(),
  department_id: z.string(),
  form_id: z.string(),
  form_version: z.number(),
  catalogue_version: z.string(),
  language: languageSchema,
  received_at: z.string(),
  due_at: z.string(),
  due_place: z.string(),
  state: dossierStateSchema,
  official_code: z.string().nullable(),
  sealed_key: bytesSchema.nullable(),
  sealed_body: bytesSchema.nullable(),
})

const takenRowSchema = z.object({ procedure_code: z.string(), taken: z.number() })
const idRowSchema = z.object({ id: z.string() })
const codeRowSchema = z.object({ official_code: z.string() })

/** No kiosk takes as many in a month. */
const mostNewestCodes = 10_000

const countRowSchema = z.object({ department_id: z.string(), received: z.number() })

const partRowSchema = z.object({ part_id: z.string(), pages: z.number(), lacking: z.number() })

const documentRowSchema = z.object({
  id: z.string(),
  part_id: z.string(),
  position: z.number(),
  digest: bytesSchema,
  bytes: z.number(),
})

/** A dossier as this kiosk remembers it. `sealed` is null once the Centre has it and retention is over. */
export type StoredDossier = ReturnType<typeof storedDossier>

function storedDossier(raw: unknown) {
  const row = rowSchema.parse(raw)
  const { sealed_key: key, sealed_body: body } = row
  return {
    id: row.id,
    trackingCode: row.tracking_code,
    requestDigest: row.request_digest,
    procedureCode: row.procedure_code,
    departmentId: row.department_id,
    formId: row.form_id,
    formVersion: row.form_version,
    catalogueVersion: row.catalogue_version,
    language: row.language,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    duePlace: row.due_place,
    state: row.state,
    officialCode: row.official_code,
    sealed: key === null || body === null ? null : { key, body },
  }
}

export interface Acceptance {
  readonly officialCode: string
  readonly acceptedAt: string
}

/** The dossiers of one world, by the ways in which they are asked for. */
export interface Dossiers {
  byId(id: string): StoredDossier | null
  byTrackingCode(trackingCode: string): StoredDossier | null
  byIdempotencyHash(hash: Uint8Array): StoredDossier | null
  /** The papers that were asked for, with their pages. */
  partsOf(id: string): readonly PartRow[]
  documentsOf(id: string): readonly DocumentRow[]
  /** Ids of dossiers that still have something sealed on this machine. */
  holdingDocuments(): ReadonlySet<string>
  /** The codes that the Centre gave last, of more days than its clock may be off. */
  newestOfficialCodes(): readonly string[]
  /** The Centre has it: official code, state, outbox and audit in one transaction. */
  accept(id: string, acceptance: Acceptance): Result<void, DiskFailure>
  /** How many dossiers of the days `from` to `to` (`YYYY-MM-DD`, both included) the Centre has accepted, by department. */
  acceptedBetween(from: string, to: string): readonly { readonly departmentId: string; readonly received: number }[]
  /** How many dossiers this kiosk ever took, by code of procedure. */
  takenByProcedure(): ReadonlyMap<string, number>
  /** Ids of accepted dossiers whose sealed parts may leave: accepted at or before `acceptedBy`. */
  releasable(acceptedBy: string): readonly string[]
  /** Forgets what was sealed of an accepted dossier; its files are the vault's to remove. */
  release(id: string, at: string): Result<void, DiskFailure>
}

export function createDossiers(database: DatabaseSync): Dossiers {
  const byId = database.prepare('SELECT * FROM dossiers WHERE id = ?')
  const byTrackingCode = database.prepare('SELECT * FROM dossiers WHERE tracking_code = ?')
  const byIdempotencyHash = database.prepare('SELECT * FROM dossiers WHERE idempotency_hash = ?')
  const parts = database.prepare('SELECT part_id, pages, lacking FROM parts WHERE dossier_id = ? ORDER BY part_id')
  const documents = database.prepare('SELECT * FROM documents WHERE dossier_id = ? ORDER BY part_id, position')
  const holding = database.prepare('SELECT id FROM dossiers WHERE sealed_body IS NOT NULL')
  const newestCodes = database.prepare(
    'SELECT official_code FROM dossiers WHERE accepted_at IS NOT NULL ORDER BY accepted_at DESC LIMIT ?',
  )
  const accept = database.prepare(
    `UPDATE dossiers SET state = 'accepted', official_code = ?, accepted_at = ? WHERE id = ? AND official_code IS NULL`,
  )
  const deliver = database.prepare('DELETE FROM outbox WHERE dossier_id = ?')
  const audit = database.prepare('INSERT INTO audit (at, actor, action, subject) VALUES (?, ?, ?, ?)')
  const accepted = database.prepare(`
    SELECT department_id, COUNT(*) AS received FROM dossiers
    WHERE accepted_at IS NOT NULL AND substr(received_at, 1, 10) BETWEEN ? AND ? GROUP BY department_id`)
  const taken = database.prepare('SELECT procedure_code, COUNT(*) AS taken FROM dossiers GROUP BY procedure_code')
  const releasable = database.prepare(
    'SELECT id FROM dossiers WHERE sealed_body IS NOT NULL AND accepted_at IS NOT NULL AND accepted_at <= ?',
  )
  const release = database.prepare('UPDATE dossiers SET sealed_key = NULL, sealed_body = NULL WHERE id = ?')
  const forgetDocuments = database.prepare('DELETE FROM documents WHERE dossier_id = ?')

  return {
    byId: (id) => one(byId.get(id)),
    byTrackingCode: (code) => one(byTrackingCode.get(code)),
    byIdempotencyHash: (hash) => one(byIdempotencyHash.get(hash)),
    partsOf: (id) =>
      parts.all(id).map((raw) => {
        const row = partRowSchema.parse(raw)
        return { partId: row.part_id, pages: row.pages, lacking: row.lacking === 1 }
      }),
    documentsOf: (id) =>
      documents.all(id).map((row) => {
        const { part_id: partId, ...rest } = documentRowSchema.parse(row)
        return { ...rest, partId }
      }),
    newestOfficialCodes: () => newestCodes.all(mostNewestCodes).map((row) => codeRowSchema.parse(row).official_code),
    holdingDocuments: () => new Set(ids(holding.all())),
    accept: (id, { officialCode, acceptedAt }) =>
      attemptWrite(() =>
        inTransaction(database, () => {
          if (accept.run(officialCode, acceptedAt, id).changes === 1) {
            deliver.run(id)
            audit.run(acceptedAt, 'centre', 'dossier.accepted', id)
          }
        }),
      ),
    acceptedBetween: (from, to) =>
      accepted.all(from, to).map((row) => {
        const { department_id: departmentId, received } = countRowSchema.parse(row)
        return { departmentId, received }
      }),
    takenByProcedure: () =>
      new Map(
        taken.all().map((row) => {
          const { procedure_code: code, taken: count } = takenRowSchema.parse(row)
          return [code, count]
        }),
      ),
    releasable: (acceptedBy) => ids(releasable.all(acceptedBy)),
    release: (id, at) =>
      attemptWrite(() =>
        inTransaction(database, () => {
          release.run(id)
          forgetDocuments.run(id)
          audit.run(at, 'kiosk', 'dossier.released', id)
        }),
      ),
  }
}

function one(row: unknown): StoredDossier | null {
  return row === undefined ? null : storedDossier(row)
}

function ids(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => idRowSchema.parse(row).id)
}
