import './journey-screen.css'
import { useSelector } from '@xstate/react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/notice.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import { Screen } from '../ui/screen.tsx'
import { AttractScreen } from './attract/attract-screen.tsx'
import { ConsentScreen } from './consent/consent-screen.tsx'
import { WaysScreen } from './identity/ways-screen.tsx'
import { LanguageScreen } from './language/language-screen.tsx'
import { OutOfServiceScreen } from './out-of-service-screen.tsx'
import { useSend, useSessionActor } from './session-provider.tsx'
import { stepOf } from './step-of.ts'

const desk = () => import('../desk/desk-screens.ts').then((loaded) => loaded.deskScreens)
/** No visitor ever sees it. */
const review = () => import('../desk/review/review-desk.tsx').then((loaded) => loaded.ReviewDesk)
const errand = () => import('./errand-screens.ts').then((loaded) => loaded.errandScreens)
const form = () => import('./form/form-screen.tsx').then((loaded) => loaded.FormScreen)
const capture = () => import('./capture/capture-screen.tsx').then((loaded) => loaded.CaptureScreen)

/** The one screen of each step, by the step's path in the machine. What a visit begins with is there from the start. */
export const screens: Readonly<Record<string, ComponentType>> = {
  attract: AttractScreen,
  leavingStaff: WaitingScreen,
  renewing: WaitingScreen,
  opening: WaitingScreen,
  cannotOpen: CannotOpenScreen,
  'visit.preparing.language': LanguageScreen,
  'visit.preparing.consent': ConsentScreen,
  'visit.preparing.identity.ways': WaysScreen,
  'visit.preparing.procedure.loading': WaitingScreen,
  'visit.preparing.resuming.loading': WaitingScreen,
  'visit.preparing.form.asking': onDemand(form),
  'visit.preparing.capture.photographing': onDemand(capture),
  ...oneOf(errand, [
    'lookUp',
    'holdings',
    'visit.preparing.holdings',
    'visit.preparing.identity.scanning',
    'visit.preparing.identity.typing',
    'visit.preparing.identity.confirming',
    'visit.preparing.procedure.finding',
    'visit.preparing.procedure.unavailable',
    'visit.preparing.procedure.overview',
    'visit.preparing.papers.checking',
    'visit.preparing.papers.missing',
    'visit.preparing.delivery',
    'visit.preparing.review',
    'visit.preparing.sign',
    'visit.preparing.notSent',
    'visit.sending',
    'visit.saved',
    'visit.finished.receipt',
    'visit.finished.feedback',
    'goodbye',
  ]),
  'staff.review': onDemand(review),
  ...oneOf(desk, ['staff.door', 'staff.menu', 'staff.report', 'staff.matters']),
  ending: WaitingScreen,
  endingWell: WaitingScreen,
  outOfService: OutOfServiceScreen,
}

/** Screens that come together, each by its step. */
function oneOf<Step extends string>(
  get: () => Promise<Readonly<Record<Step, ComponentType>>>,
  steps: readonly Step[],
): Readonly<Record<Step, ComponentType>> {
  const shown = steps.map((step) => [step, onDemand(() => get().then((loaded) => loaded[step]))] as const)
  return Object.fromEntries(shown) as Record<Step, ComponentType>
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
