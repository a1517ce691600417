import './journey-screen.css'
import { useSelector } from '@xstate/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DoorScreen } from '../desk/door-screen.tsx'
import { MattersScreen } from '../desk/matters-screen.tsx'
import { MenuScreen } from '../desk/menu-screen.tsx'
import { ReportScreen } from '../desk/report-screen.tsx'
import { Notice } from '../ui/notice.tsx'
import { Screen } from '../ui/screen.tsx'
import { AttractScreen } from './attract/attract-screen.tsx'
import { CaptureScreen } from './capture/capture-screen.tsx'
import { ConsentScreen } from './consent/consent-screen.tsx'
import { DeliveryScreen } from './delivery/delivery-screen.tsx'
import { SavedScreen } from './draft/saved-screen.tsx'
import { FeedbackScreen } from './feedback/feedback-screen.tsx'
import { FormScreen } from './form/form-screen.tsx'
import { GoodbyeScreen } from './goodbye/goodbye-screen.tsx'
import { HoldingsScreen } from './holdings/holdings-screen.tsx'
import { ConfirmingScreen } from './identity/confirming-screen.tsx'
import { ScanningScreen } from './identity/scanning-screen.tsx'
import { TypingScreen } from './identity/typing-screen.tsx'
import { WaysScreen } from './identity/ways-screen.tsx'
import { LanguageScreen } from './language/language-screen.tsx'
import { LookUpScreen } from './look-up/look-up-screen.tsx'
import { OutOfServiceScreen } from './out-of-service-screen.tsx'
import { MissingScreen } from './papers/missing-screen.tsx'
import { PapersScreen } from './papers/papers-screen.tsx'
import { FindingScreen } from './procedure/finding-screen.tsx'
import { OverviewScreen } from './procedure/overview-screen.tsx'
import { UnavailableScreen } from './procedure/unavailable-screen.tsx'
import { ReceiptScreen } from './receipt/receipt-screen.tsx'
import { ReviewScreen } from './review/review-screen.tsx'
import { NotSentScreen } from './sending/not-sent-screen.tsx'
import { SendingScreen } from './sending/sending-screen.tsx'
import { useSend, useSessionActor } from './session-provider.tsx'
import { SignScreen } from './sign/sign-screen.tsx'
import { stepOf } from './step-of.ts'

/** The one screen of each step, by the step's path in the machine. */
export const screens: Readonly<Record<string, () => ReactNode>> = {
  attract: AttractScreen,
  lookUp: LookUpScreen,
  holdings: HoldingsScreen,
  'staff.door': DoorScreen,
  'staff.menu': MenuScreen,
  'staff.report': ReportScreen,
  'staff.matters': MattersScreen,
  leavingStaff: WaitingScreen,
  renewing: WaitingScreen,
  opening: WaitingScreen,
  cannotOpen: CannotOpenScreen,
  'visit.preparing.language': LanguageScreen,
  'visit.preparing.consent': ConsentScreen,
  'visit.preparing.holdings': HoldingsScreen,
  'visit.preparing.identity.ways': WaysScreen,
  'visit.preparing.identity.scanning': ScanningScreen,
  'visit.preparing.identity.typing': TypingScreen,
  'visit.preparing.identity.confirming': ConfirmingScreen,
  'visit.preparing.procedure.finding': FindingScreen,
  'visit.preparing.procedure.loading': WaitingScreen,
  'visit.preparing.procedure.unavailable': UnavailableScreen,
  'visit.preparing.procedure.overview': OverviewScreen,
  'visit.preparing.resuming.loading': WaitingScreen,
  'visit.preparing.papers.checking': PapersScreen,
  'visit.preparing.papers.missing': MissingScreen,
  'visit.preparing.form.asking': FormScreen,
  'visit.preparing.capture.photographing': CaptureScreen,
  'visit.preparing.delivery': DeliveryScreen,
  'visit.preparing.review': ReviewScreen,
  'visit.preparing.sign': SignScreen,
  'visit.preparing.notSent': NotSentScreen,
  'visit.sending': SendingScreen,
  'visit.saved': SavedScreen,
  'visit.finished.receipt': ReceiptScreen,
  'visit.finished.feedback': FeedbackScreen,
  ending: WaitingScreen,
  endingWell: WaitingScreen,
  goodbye: GoodbyeScreen,
  outOfService: OutOfServiceScreen,
}

/** Shows where the journey stands. */
export function JourneyScreen() {
  const step = useSelector(useSessionActor(), stepOf)
  const Shown = screens[step]
  if (Shown === undefined) throw new Error(`no screen for ${step}`)
  return (
    <div className="step" data-step={step} key={step}>
      <Shown />
    </div>
  )
}

function WaitingScreen() {
  const { t } = useTranslation('visitor')
  return <Screen question={t('common.waiting')} align="centre" />
}

function CannotOpenScreen() {
  const { t } = useTranslation('visitor')
  const send = useSend()
  return (
    <Screen question={t('unreachable.title')} onBack={() => send({ type: 'back' })} align="centre">
      <Notice kind="attention">{t('unreachable.text')}</Notice>
    </Screen>
  )
}
