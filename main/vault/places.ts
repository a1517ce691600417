/** What sealed bytes are bound to; see `Sealing`. A change of shape gets the next number. */

export function pagePlace(dossierId: string, fileId: string): string {
  return `motcua/page/1|${dossierId}|${fileId}`
}

/** The head of a dossier that travels in the clear: changed on the way, the body no longer opens. */
export interface ClearHead {
  readonly dossierId: string
  readonly trackingCode: string
  readonly procedureCode: string
  readonly departmentId: string
  readonly formId: string
  readonly formVersion: number
  readonly catalogueVersion: string
  readonly receivedAt: string
}

export function bodyPlace(head: ClearHead): string {
  return JSON.stringify([
    'motcua/body/1',
    head.dossierId,
    head.trackingCode,
    head.procedureCode,
    head.departmentId,
    head.formId,
    head.formVersion,
    head.catalogueVersion,
    head.receivedAt,
  ])
}
