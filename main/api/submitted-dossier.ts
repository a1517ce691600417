import type { Officer } from '../../shared/contract/values.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodOutput } from '../../shared/contract/method.ts'
import type { DossierDraft } from '../../shared/dossier/draft.ts'
import { groupTrackingCode } from '../../shared/dossier/tracking-code.ts'
import type { Procedure } from '../../shared/procedure/procedure.ts'

/** A dossier in the visit that handed it in: what its receipt tells. In memory only, until the visit ends. */
export interface SubmittedDossier {
  readonly dossierId: string
  /** In its stored form, without hyphens. */
  readonly trackingCode: string
  readonly officialCode: string | null
  readonly receivedAt: string
  readonly appointment: { readonly dueAt: string; readonly place: string }
  readonly procedure: Procedure
  readonly draft: DossierDraft
  readonly officer: Officer | null
}

/** What the person is told of it. */
export function outcomeOf(
  dossier: Pick<SubmittedDossier, 'trackingCode' | 'officialCode' | 'receivedAt' | 'appointment'>,
): MethodOutput<Contract['dossier.submit']> {
  const { trackingCode, officialCode, receivedAt, appointment } = dossier
  return { trackingCode: groupTrackingCode(trackingCode), officialCode, receivedAt, appointment }
}
