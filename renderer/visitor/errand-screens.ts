import { DeliveryScreen } from './delivery/delivery-screen.tsx'
import { SavedScreen } from './draft/saved-screen.tsx'
import { FeedbackScreen } from './feedback/feedback-screen.tsx'
import { GoodbyeScreen } from './goodbye/goodbye-screen.tsx'
import { HoldingsScreen } from './holdings/holdings-screen.tsx'
import { ConfirmingScreen } from './identity/confirming-screen.tsx'
import { ScanningScreen } from './identity/scanning-screen.tsx'
import { TypingScreen } from './identity/typing-screen.tsx'
import { LookUpScreen } from './look-up/look-up-screen.tsx'
import { MissingScreen } from './papers/missing-screen.tsx'
import { PapersScreen } from './papers/papers-screen.tsx'
import { FindingScreen } from './procedure/finding-screen.tsx'
import { OverviewScreen } from './procedure/overview-screen.tsx'
import { UnavailableScreen } from './procedure/unavailable-screen.tsx'
import { ReceiptScreen } from './receipt/receipt-screen.tsx'
import { ReviewScreen } from './review/review-screen.tsx'
import { NotSentScreen } from './sending/not-sent-screen.tsx'
import { SendingScreen } from './sending/sending-screen.tsx'
import { SignScreen } from './sign/sign-screen.tsx'

/** What a visit comes to behind its first screens, but for form and camera, by the step's path in the machine. */
export const errandScreens = {
  lookUp: LookUpScreen,
  holdings: HoldingsScreen,
  'visit.preparing.holdings': HoldingsScreen,
  'visit.preparing.identity.scanning': ScanningScreen,
  'visit.preparing.identity.typing': TypingScreen,
  'visit.preparing.identity.confirming': ConfirmingScreen,
  'visit.preparing.procedure.finding': FindingScreen,
  'visit.preparing.procedure.unavailable': UnavailableScreen,
  'visit.preparing.procedure.overview': OverviewScreen,
  'visit.preparing.papers.checking': PapersScreen,
  'visit.preparing.papers.missing': MissingScreen,
  'visit.preparing.delivery': DeliveryScreen,
  'visit.preparing.review': ReviewScreen,
  'visit.preparing.sign': SignScreen,
  'visit.preparing.notSent': NotSentScreen,
  'visit.sending': SendingScreen,
  'visit.saved': SavedScreen,
  'visit.finished.receipt': ReceiptScreen,
  'visit.finished.feedback': FeedbackScreen,
  goodbye: GoodbyeScreen,
}
