import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { dossierStateSchema } from '../../shared/dossier/state.ts'
import type { Result } from '../../shared/result.ts'
import { attemptWrite } from '../store/store-failure.ts'
import { inTransaction } from '../store/transaction.ts'
import type { DiskFailure } from '../vault/disk.ts'
import type { Acknowledgement, Envelope, Whereabouts } from './centre-port.ts'

/** Writes the code of the `running`th dossier of an agency's day. */
export type WriteCode = (agency: string, day: string, running: number) => string

export interface RegisterEntry {
  readonly envelope: Envelope
  readonly envelopeDigest: Uint8Array
  readonly agencyCode: string
  readonly documentBytes: ReadonlyMap<string, number>
  /** Office time with offset; its day is the one that the running number counts in. */
  readonly acceptedAt: string
}

/** A dossier as the register keeps it: what it holds of the person is sealed. */
export type RegisterRow = ReturnType<typeof registerRow>

const fullRowSchema = z.object({
  id: z.string(),
  tracking_code: z.string(),
  official_code: z.string(),
  procedure_code: z.string(),
  department_id: z.string(),
  form_id: z.string(),
  form_version: z.number(),
  catalogue_version: z.string(),
  received_at: z.string(),
  accepted_at: z.string(),
  state: dossierStateSchema,
  sealed_key: z.instanceof(Uint8Array),
  sealed_body: z.instanceof(Uint8Array),
})

function registerRow(raw: unknown) {
  const row = fullRowSchema.parse(raw)
  return {
    head: {
      dossierId: row.id,
      trackingCode: row.tracking_code,
      procedureCode: row.procedure_code,
      departmentId: row.department_id,
      formId: row.form_id,
      formVersion: row.form_version,
      catalogueVersion: row.catalogue_version,
      receivedAt: row.received_at,
    },
    officialCode: row.official_code,
    acceptedAt: row.accepted_at,
    state: row.state,
    sealedKey: row.sealed_key,
    sealedBody: row.sealed_body,
  }
}

/** The Centre's book of dossiers. */
export interface CentreRegister {
  find(dossierId: string): { readonly envelopeDigest: Uint8Array; readonly acknowledgement: Acknowledgement } | null
  /** Enters a dossier under the next number of its agency and day that is not left out, in one transaction. */
  enter(entry: RegisterEntry): Result<Acknowledgement, DiskFailure>
  lookUp(trackingCode: string): Whereabouts | null
  /** All of a dossier, or null when there is none of this id. */
  row(dossierId: string): RegisterRow | null
  ids(): ReadonlySet<string>
}

const rowSchema = z.object({
  envelope_digest: z.instanceof(Uint8Array),
  official_code: z.string(),
  accepted_at: z.string(),
})

export function createCentreRegister(database: DatabaseSync, writeCode: WriteCode): CentreRegister {
  const find = database.prepare('SELECT envelope_digest, official_code, accepted_at FROM dossiers WHERE id = ?')
  const count = database.prepare(`
    WITH out(up_to) AS (SELECT coalesce(max(up_to), 0) FROM left_out WHERE agency IN (?1, '*') AND day = ?2)
    INSERT INTO counters (agency, day, value) SELECT ?1, ?2, up_to + 1 FROM out WHERE true
    ON CONFLICT (agency, day) DO UPDATE SET value = max(value + 1, excluded.value) RETURNING value`)
  const insert = database.prepare(`
    INSERT INTO dossiers (id, envelope_digest, tracking_code, official_code, procedure_code, department_id, form_id,
      form_version, catalogue_version, received_at, accepted_at, state, sealed_key, sealed_body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'accepted', ?, ?)`)
  const insertDocument = database.prepare('INSERT INTO documents (id, dossier_id, digest, bytes) VALUES (?, ?, ?, ?)')
  const lookUp = database.prepare('SELECT official_code, state FROM dossiers WHERE tracking_code = ?')
  const row = database.prepare('SELECT * FROM dossiers WHERE id = ?')
  const ids = database.prepare('SELECT id FROM dossiers')

  return {
    find(dossierId) {
      const raw = find.get(dossierId)
      if (raw === undefined) {
        return null
      }
      const row = rowSchema.parse(raw)
      return {
        envelopeDigest: row.envelope_digest,
        acknowledgement: { officialCode: row.official_code, acceptedAt: row.accepted_at },
      }
    },
    enter: ({ envelope, envelopeDigest, agencyCode, documentBytes, acceptedAt }) =>
      attemptWrite(() =>
        inTransaction(database, () => {
          const day = acceptedAt.slice(0, 10)
          const { value } = z.object({ value: z.number() }).parse(count.get(agencyCode, day))
          const code = writeCode(agencyCode, day, value)
          insert.run(
            envelope.dossierId,
            envelopeDigest,
            envelope.trackingCode,
            code,
            envelope.procedureCode,
            envelope.departmentId,
            envelope.formId,
            envelope.formVersion,
            envelope.catalogueVersion,
            envelope.receivedAt,
            acceptedAt,
            envelope.sealedKey,
            envelope.sealedBody,
          )
          for (const { fileId, digest } of envelope.documents) {
            insertDocument.run(fileId, envelope.dossierId, digest, documentBytes.get(fileId) ?? 0)
          }
          return { officialCode: code, acceptedAt }
        }),
      ),
    lookUp(trackingCode) {
      const row = lookUp.get(trackingCode)
      if (row === undefined) {
        return null
      }
      const found = z.object({ official_code: z.string(), state: dossierStateSchema }).parse(row)
      return { officialCode: found.official_code, state: found.state }
    },
    row(dossierId) {
      const found = row.get(dossierId)
      return found === undefined ? null : registerRow(found)
    },
    ids: () => new Set(ids.all().map((row) => z.object({ id: z.string() }).parse(row).id)),
  }
}
