import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { groupTrackingCode } from '../../shared/dossier/tracking-code.ts'

const row = z.object({ id: z.string(), tracking_code: z.string(), official_code: z.string().nullable() })

/**
 * Compares what the kiosk says of deliveries with its own outbox and, where the Centre is in the same folder, with the
 * Centre's register: every dossier waits with its body, was refused, or is at the Centre under the code that was said.
 */
export function verifyDelivery(kiosk: DatabaseSync, centre: DatabaseSync | null): readonly string[] {
  const rowsOf = (sql: string) => z.array(row).parse(kiosk.prepare(sql).all())
  const columns = 'SELECT dossiers.id, tracking_code, official_code FROM dossiers'
  const bodiless = rowsOf(`${columns} JOIN outbox ON outbox.dossier_id = dossiers.id WHERE sealed_body IS NULL`)
  const forgotten = rowsOf(
    `${columns} LEFT JOIN outbox ON outbox.dossier_id = dossiers.id WHERE official_code IS NULL AND outbox.dossier_id IS NULL`,
  )
  const faults = [
    ...bodiless.map(faultOf('waits for the Centre without its body')),
    ...forgotten.map(faultOf('is neither delivered nor in the outbox')),
  ]
  if (centre === null) {
    return faults
  }
  const atCentre = centre.prepare('SELECT official_code FROM dossiers WHERE id = ?')
  const astray = rowsOf(`${columns} WHERE official_code IS NOT NULL`).filter(
    ({ id, official_code: code }) => atCentre.get(id)?.['official_code'] !== code,
  )
  return [...faults, ...astray.map(faultOf('was accepted under a code that the Centre does not have for it'))]
}

function faultOf(what: string): (dossier: z.output<typeof row>) => string {
  return ({ tracking_code: code }) => `real/kiosk.sqlite: ${groupTrackingCode(code)} ${what}`
}
