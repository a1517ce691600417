import type { DossierState } from '../../shared/dossier/state.ts'
import type { Result } from '../../shared/result.ts'
import type { DiskFailure } from '../vault/disk.ts'
import type { ClearHead } from '../vault/places.ts'

/** One sealed page on its way. `read` hands back the sealed bytes, or null when the file is gone. */
export interface EnvelopeDocument {
  readonly fileId: string
  readonly digest: Uint8Array
  /** Length of the sealed bytes. */
  readonly bytes: number
  readonly read: () => Promise<Result<Uint8Array | null, DiskFailure>>
}

/** A dossier on its way to the Centre. `dossierId` is the key that makes a repeat safe. */
export interface Envelope extends ClearHead {
  readonly sealedKey: Uint8Array
  readonly sealedBody: Uint8Array
  readonly documents: readonly EnvelopeDocument[]
}

export interface Acknowledgement {
  readonly officialCode: string
  /** Office time with offset, by the Centre's clock. */
  readonly acceptedAt: string
}

/**
 * Why a dossier was not taken.
 *
 * Try again later: `unreachable` (nobody answered; the Centre may have it all the same), `diskFull`, `diskBroken`,
 * `unreadableDocument` (the sender's own disk does not give a page back now); and from a Centre elsewhere `busy`,
 * `centreFailed` (a bug there), `brokenUpload` (bytes changed on the way), `strangeAnswer` (whatever answered does not
 * speak as a Centre), `untrusted` (its certificate does not hold), `notLetIn` (this kiosk is not enrolled there, or no
 * more) and `differentKey` (it is not the Centre whose key is pinned here). The last four end when an operator mends something.
 * Never as it is, a person has to look: `brokenSeal`, `unreadableBody`, `missingDocument`, `brokenDocument`,
 * `unknownDepartment`, `differentBody` (the same id came with other content before), `tooLarge`, `refused` (for a reason
 * that this program does not know).
 */
export interface DeliveryFailure {
  readonly kind:
    | 'unreachable'
    | 'diskFull'
    | 'diskBroken'
    | 'unreadableDocument'
    | 'brokenSeal'
    | 'unreadableBody'
    | 'missingDocument'
    | 'brokenDocument'
    | 'unknownDepartment'
    | 'differentBody'
    | 'busy'
    | 'centreFailed'
    | 'brokenUpload'
    | 'strangeAnswer'
    | 'untrusted'
    | 'notLetIn'
    | 'differentKey'
    | 'tooLarge'
    | 'refused'
}

/** What anyone may know who holds a tracking code. */
export interface Whereabouts {
  readonly officialCode: string
  readonly state: DossierState
}

/** The Centre as a kiosk sees it: in the same process, or far away. */
export interface CentrePort {
  deliver(envelope: Envelope): Promise<Result<Acknowledgement, DeliveryFailure>>
  /** Null when the Centre knows no such code. */
  lookUp(trackingCode: string): Promise<Result<Whereabouts | null, { readonly kind: 'unreachable' }>>
}
