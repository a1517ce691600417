import { useSelector } from '@xstate/react'
import { type ComponentType, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { KioskClient } from '../../shared/contract/client.ts'
import type { OpenDevices } from '../devices/open-devices.ts'
import { DevicesProvider } from '../devices/devices-context.tsx'
import { type Frame, FrameProvider } from '../ui/frame.tsx'
import { KeyboardProvider } from '../ui/keyboard/keyboard-provider.tsx'
import { PreferencesProvider, usePreferences } from '../ui/preferences.tsx'
import { useVoice } from '../ui/voice/voice-context.ts'
import { VoiceProvider } from '../ui/voice/voice-provider.tsx'
import { JourneyScreen } from '../visitor/journey-screen.tsx'
import { type HelpCall, HelpDialog } from '../visitor/overlay/help-dialog.tsx'
import { ringBell } from '../visitor/overlay/ring-bell.ts'
import { IdleDialog } from '../visitor/overlay/idle-dialog.tsx'
import { StrayScanDialog } from '../visitor/overlay/stray-scan-dialog.tsx'
import { StartOverDialog } from '../visitor/overlay/start-over-dialog.tsx'
import { useLeaving } from '../visitor/overlay/use-leaving.ts'
import type { ResumedPage } from '../visitor/keep/kept-page.ts'
import { SessionProvider, useSession, useSessionActor } from '../visitor/session-provider.tsx'
import { stepOf } from '../visitor/step-of.ts'
import { type KioskDescription, KioskProvider, useKiosk } from './kiosk-context.tsx'
import { LastResort } from './last-resort.tsx'
import { Rehearsal } from './rehearsal.tsx'
import { useKioskEvents } from './use-kiosk-events.ts'
import { useActivity } from './use-activity.ts'
import { useServices } from './use-services.ts'

interface AppProps {
  readonly client: KioskClient
  readonly description: KioskDescription
  readonly devices: OpenDevices
  /** The visit that the page before this one died in, or null. */
  readonly resumed: ResumedPage | null
  /** What is rendered unseen before the first visitor comes, see `Rehearsal`. */
  readonly rehearsed: Promise<readonly ComponentType[]>
  /** The development panel where devices are simulated; nothing in production. */
  readonly extra?: ReactNode
}

/** Everything that a person sees, around the one screen of the step. */
export function App(props: AppProps) {
  return (
    <LastResort>
      <KioskProvider client={props.client} description={props.description}>
        <DevicesProvider devices={props.devices.devices}>
          <PreferencesProvider defaultLanguage={props.description.defaultLanguage} resumed={props.resumed?.preferences}>
            <SessionProvider language={props.description.defaultLanguage} resumed={props.resumed}>
              <VoiceProvider client={props.client}>
                <Journey rehearsed={props.rehearsed} />
              </VoiceProvider>
              {props.extra}
            </SessionProvider>
          </PreferencesProvider>
        </DevicesProvider>
      </KioskProvider>
    </LastResort>
  )
}

const stepsWithNothingToLeave = [
  'attract',
  'cannotOpen',
  'goodbye',
  'outOfService',
  'visit.sending',
  'visit.saved',
  'ending',
  'endingWell',
  'opening',
  'leavingStaff',
  'renewing',
]

const stepsOfLeaving = ['attract', 'ending', 'endingWell', 'leavingStaff', 'outOfService']

function Journey(props: Pick<AppProps, 'rehearsed'>) {
  const { client, description } = useKiosk()
  const actor = useSessionActor()
  const step = useSelector(actor, stepOf)
  const world = useSession((context) => context.world)
  const officer = useSession((context) => context.assistance?.officer.name)
  // Officers at their own door and desk are those who would be called.
  const isDesk = step.startsWith('staff.')
  const ends = useLeaving()
  const [leaving, setLeaving] = useState(false)
  const [helpCall, setHelpCall] = useState<HelpCall | null>(null)
  useActivity()
  useKioskEvents()
  useFreshStart(step)
  useTellLanguage()

  const callForHelp = useCallback(() => {
    void client.call('help.call', { step: actorStep(actor) }).then((answer) => {
      if (answer.ok) ringBell()
      setHelpCall(answer.ok ? { kind: 'called', number: answer.value.number } : { kind: 'failed' })
    })
  }, [actor, client])
  const frame = useMemo<Frame>(
    () => ({
      // Also beside an officer, who may walk away and leave the visitor signed in with nobody.
      onHelp: isDesk ? undefined : callForHelp,
      onStartOver: stepsWithNothingToLeave.includes(step)
        ? undefined
        : () => (ends === 'nothing' ? actor.send({ type: 'startOver' }) : setLeaving(true)),
      isTraining: world === 'training',
      isDemo: description.mode === 'demo',
      assistedBy: step.startsWith('visit.') ? officer : undefined,
    }),
    [actor, callForHelp, ends, isDesk, officer, description.mode, step, world],
  )
  useServices(frame.onHelp)
  return (
    <FrameProvider frame={frame}>
      <KeyboardProvider typing={description.typing}>
        <JourneyScreen />
        <HelpDialog call={helpCall} onClose={() => setHelpCall(null)} />
        <StartOverDialog isOpen={leaving && frame.onStartOver !== undefined} onClose={() => setLeaving(false)} />
        <StrayScanDialog step={step} />
        <IdleDialog />
        {step === 'attract' ? <Rehearsal acts={props.rehearsed} /> : null}
      </KeyboardProvider>
    </FrameProvider>
  )
}

function actorStep(actor: ReturnType<typeof useSessionActor>): string {
  return stepOf(actor.getSnapshot())
}

/** When the visit ends the machine falls silent; all settings go back to the office's, and the day may have changed. */
function useFreshStart(step: string): void {
  const { reset } = usePreferences()
  const { refresh } = useKiosk()
  const { stop } = useVoice()
  const before = useRef(step)
  useEffect(() => {
    if (step !== before.current && stepsOfLeaving.includes(step)) stop()
    if (step === 'attract' && before.current !== 'attract') {
      reset()
      refresh()
    }
    before.current = step
  }, [refresh, reset, step, stop])
}

/** The receipt is written in the language that was last read: every way of changing it is told. */
function useTellLanguage(): void {
  const { language } = usePreferences()
  const { send } = useSessionActor()
  useEffect(() => send({ type: 'language.switched', language }), [language, send])
}
