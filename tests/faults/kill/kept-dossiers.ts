import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { decodeBody } from '../../../main/centre/sealed-body.ts'
import { bodyPlace, pagePlace } from '../../../main/vault/places.ts'
import type { Sealing } from '../../../main/vault/sealing.ts'
import { picturesInPdf } from '../../pictures-in-pdf.ts'
import type { DossierDraft } from '../../../shared/dossier/draft.ts'

/** A dossier that the Centre holds, opened with the Centre's own key. */
export interface KeptDossier {
  readonly trackingCode: string
  readonly officialCode: string
  readonly draft: DossierDraft
  /** The pages in the order in which they were handed in. */
  readonly pages: readonly Buffer[]
  /** The PDFs that they are in, one of each part. */
  readonly documents: readonly Uint8Array[]
}

/** Opens every dossier in a Centre's folder. The Centre is closed. What does not open is an error, not a gap. */
export async function readKeptDossiers(centreFolder: string, sealing: Sealing): Promise<readonly KeptDossier[]> {
  const keyFile = await readFile(join(centreFolder, 'keys', 'centre.key'))
  const keys = { publicKey: keyFile.subarray(0, 32), privateKey: keyFile.subarray(32) }
  const database = new DatabaseSync(join(centreFolder, 'centre.sqlite'), { readOnly: true })
  const rows = database.prepare('SELECT * FROM dossiers ORDER BY tracking_code').all()
  database.close()

  return Promise.all(
    rows.map(async (row) => {
      const text = (column: string): string => String(row[column])
      const id = text('id')
      const key = opened(sealing.openKey(row['sealed_key'] as Uint8Array, keys))
      const place = bodyPlace({
        dossierId: id,
        trackingCode: text('tracking_code'),
        procedureCode: text('procedure_code'),
        departmentId: text('department_id'),
        formId: text('form_id'),
        formVersion: Number(row['form_version']),
        catalogueVersion: text('catalogue_version'),
        receivedAt: text('received_at'),
      })
      const body = decodeBody(opened(sealing.open(key, row['sealed_body'] as Uint8Array, place)))
      if (body === null) throw new Error('a body that is none')
      const inOrder = body.documents.toSorted((a, b) => a.position - b.position)
      const documents = await Promise.all(
        inOrder.map(async ({ fileId }) => {
          const sealed = await readFile(join(centreFolder, 'documents', id, `${fileId}.sealed`))
          return opened(sealing.open(key, sealed, pagePlace(id, fileId)))
        }),
      )
      const pages = (await Promise.all(documents.map((document) => picturesInPdf(document)))).flat()
      const { draft } = body
      return { trackingCode: text('tracking_code'), officialCode: text('official_code'), draft, pages, documents }
    }),
  )
}

function opened(result: ReturnType<Sealing['open']>): Uint8Array {
  if (!result.ok) throw new Error('a seal that does not open')
  return result.value
}
