import type { World } from '../contract/values.ts'
import type { SavedDraft } from '../dossier/saved-draft.ts'
import type { Consent, Delivery } from '../dossier/draft.ts'
import type { Signature } from '../dossier/signature.ts'
import type { Applicant } from '../identity/applicant.ts'
import type { Language } from '../language.ts'
import type { Answers } from '../procedure/answer.ts'
import type { Assistance, Outcome, Reviewed, SavedTicket } from './session-context.ts'

/** Where a "change" link of the review leads. */
export type ChangeTarget =
  | { readonly step: 'identity' }
  | { readonly step: 'papers' }
  | { readonly step: 'form'; readonly screenId: string }
  | { readonly step: 'capture'; readonly partId: string }
  | { readonly step: 'delivery' }

/** Everything that can happen to a visit. */
export type SessionEvent =
  /** `languageIsChosen`: on the first screen already, which then is not asked again. */
  | { readonly type: 'visit.start'; readonly world: World; readonly languageIsChosen?: boolean }
  | { readonly type: 'lookUp.open' }
  | { readonly type: 'holdings.open' }
  | { readonly type: 'staff.open' }
  | { readonly type: 'staff.signedIn'; readonly assistance: Assistance }
  | { readonly type: 'report.open' }
  | { readonly type: 'matters.open' }
  | { readonly type: 'review.open' }
  | { readonly type: 'close' }
  | { readonly type: 'back' }
  | { readonly type: 'startOver' }
  | { readonly type: 'activity' }
  | { readonly type: 'language.chosen'; readonly language: Language }
  /** The head's language tool: changes the words and nothing else. */
  | { readonly type: 'language.switched'; readonly language: Language }
  | { readonly type: 'consent.given'; readonly consent: Consent }
  | { readonly type: 'identity.scan' }
  | { readonly type: 'identity.type' }
  | { readonly type: 'identity.read'; readonly applicant: Applicant }
  | { readonly type: 'identity.confirmed'; readonly applicant: Applicant }
  | { readonly type: 'procedure.chosen'; readonly code: string; readonly catalogueVersion: string }
  | { readonly type: 'procedure.accepted' }
  | { readonly type: 'papers.checked'; readonly checklist: Readonly<Record<string, boolean>> }
  | { readonly type: 'form.next'; readonly answers: Answers }
  | { readonly type: 'form.back'; readonly answers: Answers }
  | { readonly type: 'group.add'; readonly questionId: string; readonly answers: Answers }
  | { readonly type: 'group.remove'; readonly questionId: string; readonly index: number; readonly answers: Answers }
  | { readonly type: 'page.added'; readonly partId: string; readonly pageId: string }
  | { readonly type: 'page.removed'; readonly partId: string; readonly pageId: string }
  | { readonly type: 'page.moved'; readonly partId: string; readonly pageId: string; readonly by: -1 | 1 }
  | { readonly type: 'capture.next' }
  | { readonly type: 'delivery.chosen'; readonly delivery: Delivery }
  | { readonly type: 'review.change'; readonly target: ChangeTarget; readonly reviewed?: Reviewed }
  | { readonly type: 'review.confirmed'; readonly reviewed?: Reviewed }
  | { readonly type: 'dossier.send'; readonly signature: Signature; readonly idempotencyKey: string }
  | { readonly type: 'send.again' }
  | { readonly type: 'dossier.accepted'; readonly trackingCode: string; readonly officialCode: string }
  | { readonly type: 'receipt.taken' }
  | { readonly type: 'feedback.given' }
  /**
   * The page came back after a crash, with the journey where it stood. `idleFor`: ms since anybody touched anything.
   * `outcome`: what main received of this visit, whether the answer had reached the page or not.
   */
  | { readonly type: 'session.restored'; readonly idleFor: number; readonly outcome: Outcome | null }
  | { readonly type: 'draft.saved'; readonly ticket: SavedTicket }
  /** Somebody has brought the code of a draft: main has opened a visit with its pages. */
  | { readonly type: 'draft.opened'; readonly visitId: string; readonly world: World; readonly draft: SavedDraft }
  | { readonly type: 'slip.taken' }
  | { readonly type: 'kiosk.outOfService' }
  | { readonly type: 'kiosk.restored' }
