import { officeInstant } from '../office-time.ts'
import type { Dossiers } from '../store/dossiers.ts'
import type { DocumentVault } from '../vault/document-vault.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Lets go of what the Centre has had for `retentionDays` (0: at once): sealed body and key, then the sealed files.
 *
 * In this order, a crash in between leaves files that the sweep at the next start removes, never a row without files.
 */
export async function releaseDocuments(parts: {
  readonly dossiers: Dossiers
  readonly documents: DocumentVault
  readonly retentionDays: number
  readonly now: Date
}): Promise<void> {
  const { dossiers, documents, retentionDays, now } = parts
  for (const id of dossiers.releasable(officeInstant(new Date(now.getTime() - retentionDays * dayMs)))) {
    // Failing is harmless: the dossier stays releasable and the next delivery or start tries again.
    if (dossiers.release(id, officeInstant(now)).ok) {
      await documents.remove(id)
    }
  }
}
