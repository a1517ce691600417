import { encodeBody } from '../centre/sealed-body.ts'
import type { Officer } from '../../shared/contract/values.ts'
import type { DossierDraft } from '../../shared/dossier/draft.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { newId } from '../new-id.ts'
import type { DocumentRow } from '../store/new-dossier.ts'
import type { DiskFailure } from '../vault/disk.ts'
import type { DocumentVault } from '../vault/document-vault.ts'
import { bodyPlace, type ClearHead } from '../vault/places.ts'
import type { VisitPages } from '../vault/visit-vault.ts'

export interface SealedDossier {
  readonly sealedKey: Uint8Array
  readonly sealedBody: Uint8Array
  readonly documents: readonly DocumentRow[]
}

/** A page of a part, opened. */
export interface SealedPage {
  readonly pageId: string
  readonly picture: Uint8Array
}

/** The sealed page that a visit kept does not open any more: somebody changed it on the disk. */
export interface PageLost {
  readonly kind: 'pageLost'
  readonly partId: string
}

/**
 * Makes one document of each part's pages, in the order of the draft, and seals them and the draft to the Centre under
 * a key of their own. When it hands back ok, every document is on the medium; otherwise nothing of it is left.
 */
export async function sealDossier(parts: {
  readonly head: ClearHead
  readonly draft: DossierDraft
  readonly officer: Officer | null
  /** Office time by which the result is due. */
  readonly dueAt: string
  readonly pages: VisitPages
  /** Makes one document of the pages of a part. */
  readonly documentOf: (partId: string, pages: readonly SealedPage[]) => Promise<Uint8Array>
  readonly vault: DocumentVault
  readonly effects: Pick<Effects, 'randomBytes'>
}): Promise<Result<SealedDossier, DiskFailure | PageLost>> {
  const { head, draft, officer, dueAt, pages, documentOf, vault, effects } = parts
  const begun = await vault.begin(head.dossierId)
  if (!begun.ok) {
    await vault.remove(head.dossierId)
    return begun
  }
  const seal = begun.value
  const giveUp = async <Failure>(failure: Failure): Promise<{ readonly ok: false; readonly failure: Failure }> => {
    await seal.abandon()
    return { ok: false, failure }
  }

  const documents: DocumentRow[] = []
  for (const { partId, pageIds } of draft.parts) {
    if (pageIds.length === 0) continue
    const opened: SealedPage[] = []
    for (const pageId of pageIds) {
      const picture = await pages.read(pageId)
      if (!picture.ok) {
        for (const read of opened) read.picture.fill(0)
        return giveUp({ kind: 'pageLost', partId } as const)
      }
      opened.push({ pageId, picture: picture.value })
    }
    const document = await documentOf(partId, opened)
    const id = newId(effects)
    documents.push({ id, partId, position: 0, ...seal.addPage(id, document) })
    for (const bytes of [...opened.map((page) => page.picture), document]) bytes.fill(0)
  }
  const body = encodeBody({
    draft,
    assistedBy: officer === null ? null : { id: officer.id, name: officer.name },
    dueAt,
    documents: documents.map(({ id, partId, position, digest }) => ({
      fileId: id,
      partId,
      position,
      digest: Buffer.from(digest).toString('hex'),
    })),
  })
  const sealedBody = seal.sealBody(body, bodyPlace(head))
  body.fill(0)
  const sealedKey = await seal.finish()
  return sealedKey.ok ? ok({ sealedKey: sealedKey.value, sealedBody, documents }) : giveUp(sealedKey.failure)
}
