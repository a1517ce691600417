import type { DatabaseSync } from 'node:sqlite'
import type { Result } from '../../shared/result.ts'
import type { DiskFailure } from '../vault/disk.ts'
import type { NewDossier } from './new-dossier.ts'
import { attemptWrite } from './store-failure.ts'
import { inTransaction } from './transaction.ts'

export type CommitDossier = (dossier: NewDossier) => Result<void, DiskFailure>

/**
 * Prepares the one write that makes a dossier received: dossier with its consent, parts, documents, outbox row and audit
 * entry in one transaction. When it hands back ok, all of it is on the medium; otherwise none of it is there.
 */
export function createCommitDossier(database: DatabaseSync): CommitDossier {
  const insertDossier = database.prepare(`
    INSERT INTO dossiers (id, tracking_code, idempotency_hash, request_digest, procedure_code, department_id, form_id,
      form_version, catalogue_version, language, received_at, due_at, due_place, assisted_by, consent_version,
      consent_notify, consent_survey, state, sealed_key, sealed_body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', ?, ?)`)
  const insertPart = database.prepare('INSERT INTO parts (dossier_id, part_id, pages, lacking) VALUES (?, ?, ?, ?)')
  const insertDocument = database.prepare(
    'INSERT INTO documents (id, dossier_id, part_id, position, digest, bytes) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const insertOutbox = database.prepare(`INSERT INTO outbox (dossier_id, state, attempts) VALUES (?, 'waiting', 0)`)
  const forgetDraft = database.prepare('DELETE FROM drafts WHERE id = ?')
  const insertAudit = database.prepare('INSERT INTO audit (at, actor, action, subject) VALUES (?, ?, ?, ?)')

  return (dossier) =>
    attemptWrite(() =>
      inTransaction(database, () => {
        const { textVersion, optional } = dossier.consent
        insertDossier.run(
          dossier.id,
          dossier.trackingCode,
          dossier.idempotencyHash,
          dossier.requestDigest,
          dossier.procedureCode,
          dossier.departmentId,
          dossier.formId,
          dossier.formVersion,
          dossier.catalogueVersion,
          dossier.language,
          dossier.receivedAt,
          dossier.dueAt,
          dossier.duePlace,
          dossier.assistedBy,
          textVersion,
          Number(optional.notify),
          Number(optional.survey),
          dossier.sealedKey,
          dossier.sealedBody,
        )
        for (const part of dossier.parts) {
          insertPart.run(dossier.id, part.partId, part.pages, Number(part.lacking))
        }
        for (const document of dossier.documents) {
          const { id, partId, position, digest, bytes } = document
          insertDocument.run(id, dossier.id, partId, position, digest, bytes)
        }
        insertOutbox.run(dossier.id)
        if (dossier.fromDraft !== null) {
          forgetDraft.run(dossier.fromDraft)
        }
        const actor = dossier.assistedBy === null ? 'visitor' : `officer:${dossier.assistedBy}`
        insertAudit.run(dossier.receivedAt, actor, 'dossier.received', dossier.id)
      }),
    )
}
