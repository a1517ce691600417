import type { MethodOutput } from '../contract/method.ts'
import type { Contract } from '../contract/contract.ts'
import type { Fault, Officer, World } from '../contract/values.ts'
import type { Consent, Delivery } from '../dossier/draft.ts'
import type { Signature } from '../dossier/signature.ts'
import type { Applicant } from '../identity/applicant.ts'
import type { Language } from '../language.ts'
import type { Answers } from '../procedure/answer.ts'
import type { Procedure } from '../procedure/procedure.ts'

/** How long the machine waits, in milliseconds. The kiosk's configuration sets the first two. */
export interface SessionTiming {
  /** Without a touch for this long, the person is asked whether they are still there. */
  readonly idleAsk: number
  /** Then this long is left to answer (WCAG 2.2.1 asks for at least 20 s). */
  readonly idleCountdown: number
  /** A submission that has said nothing for this long is treated as not known and may be sent again. */
  readonly sendingLimit: number
  /** The goodbye stays this long. */
  readonly goodbye: number
  /** Ending a visit may not hang: after this long the attract screen comes anyway. */
  readonly endingLimit: number
}

/** What of the review has been on the glass, as it read then, and the path of the row that the person left to change. */
export interface Reviewed {
  readonly seen: readonly string[]
  readonly at: string | null
}

export type SavedTicket = MethodOutput<Contract['draft.save']>
export type Outcome = MethodOutput<Contract['dossier.submit']>

/** An officer who has signed in on this screen. */
export interface Assistance {
  readonly staffToken: string
  readonly officer: Officer
}

/** Why the last attempt to send did not succeed, for the person to read. */
export type SendFailure = 'unreachable' | 'diskFull' | 'outOfService' | 'officerGone' | 'procedureGone' | 'visitEnded'

/**
 * All that is known of the running visit. At the attract screen it is exactly `emptyContext`: nothing of a person.
 */
export interface SessionContext {
  readonly timing: SessionTiming
  readonly world: World
  readonly visitId: string | null
  readonly language: Language
  /** Chosen on the first screen: the language's own screen is then gone past once, and shown to whoever goes back. */
  readonly languageIsChosen: boolean
  readonly assistance: Assistance | null
  readonly consent: Consent | null
  /** Read or typed, not yet confirmed. */
  readonly candidate: Applicant | null
  readonly applicant: Applicant | null
  readonly procedureCode: string | null
  readonly procedure: Procedure | null
  readonly catalogueVersion: string
  /** What the person said to have, by part id. */
  readonly checklist: Readonly<Record<string, boolean>>
  readonly answers: Answers
  readonly screenId: string | null
  /** Page ids in order, by part id. */
  readonly pages: Readonly<Record<string, readonly string[]>>
  readonly partId: string | null
  readonly delivery: Delivery | null
  readonly signature: Signature | null
  /** Set when a "change" link of the review was followed: the step then comes back there. */
  readonly returnTo: 'review' | null
  readonly reviewed: Reviewed
  /** One key per dossier, kept over every retry, so that a second send is never a second dossier. */
  readonly idempotencyKey: string | null
  readonly faults: readonly Fault[]
  readonly sendFailure: SendFailure | null
  readonly outcome: Outcome | null
  /** The code and the last day of the draft that this visit was saved as. */
  readonly saved: SavedTicket | null
}

export function emptyContext(timing: SessionTiming, language: Language): SessionContext {
  return {
    timing,
    world: 'real',
    visitId: null,
    language,
    languageIsChosen: false,
    assistance: null,
    consent: null,
    candidate: null,
    applicant: null,
    procedureCode: null,
    procedure: null,
    catalogueVersion: '',
    checklist: {},
    answers: {},
    screenId: null,
    pages: {},
    partId: null,
    delivery: null,
    signature: null,
    returnTo: null,
    reviewed: { seen: [], at: null },
    idempotencyKey: null,
    faults: [],
    sendFailure: null,
    outcome: null,
    saved: null,
  }
}
