import type { DossierState } from '../../shared/dossier/state.ts'

/** TrangThaiHoSo: the ten states that the national portal knows. */
export const portalStatuses = {
  registered: 1,
  received: 2,
  notReceived: 3,
  inProcess: 4,
  supplementRequested: 5,
  feeDue: 6,
  withdrawn: 7,
  stopped: 8,
  processed: 9,
  resultReturned: 10,
} as const
export type PortalStatus = (typeof portalStatuses)[keyof typeof portalStatuses]

/**
 * Our states as the portal names them. `processed` is said of a result that lies ready, and is not final: what ends a
 * dossier is 10. Nothing here asks for a fee, is withdrawn or stopped yet.
 */
const statusOfState = {
  received: portalStatuses.registered,
  accepted: portalStatuses.received,
  inProcess: portalStatuses.inProcess,
  supplementRequested: portalStatuses.supplementRequested,
  refused: portalStatuses.notReceived,
  resultReady: portalStatuses.processed,
  resultReturned: portalStatuses.resultReturned,
} as const satisfies Record<DossierState, PortalStatus>

export function portalStatusOf(state: DossierState): PortalStatus {
  return statusOfState[state]
}
