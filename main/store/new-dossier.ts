import type { Consent } from '../../shared/dossier/draft.ts'
import type { Language } from '../../shared/language.ts'

/** A sealed page of a dossier: a file of the vault, named by `id`. `digest` is that of the sealed bytes. */
export interface DocumentRow {
  readonly id: string
  readonly partId: string
  /** Place among the pages of its part, from 0. */
  readonly position: number
  readonly digest: Uint8Array
  readonly bytes: number
}

/** `lacking`: a required paper that an officer took the dossier in without. */
export interface PartRow {
  readonly partId: string
  readonly pages: number
  readonly lacking: boolean
}

/** A dossier as it is committed: what may be read by anyone who holds the disk, and the rest sealed. */
export interface NewDossier {
  readonly id: string
  readonly trackingCode: string
  /** Digest of the caller's key, so that the key itself, which keys `requestDigest`, is nowhere on the disk. */
  readonly idempotencyHash: Uint8Array
  /** Keyed digest of the visit that asked: the same key from elsewhere is not answered. */
  readonly requestDigest: Uint8Array
  readonly procedureCode: string
  readonly departmentId: string
  readonly formId: string
  readonly formVersion: number
  readonly catalogueVersion: string
  readonly language: Language
  readonly receivedAt: string
  readonly dueAt: string
  readonly duePlace: string
  /** The officer who helped, or null when the person was alone. */
  readonly assistedBy: string | null
  readonly consent: Consent
  readonly parts: readonly PartRow[]
  readonly documents: readonly DocumentRow[]
  readonly sealedKey: Uint8Array
  readonly sealedBody: Uint8Array
  /** The saved draft that it was, which is over now. */
  readonly fromDraft: string | null
}
