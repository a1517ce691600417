import '../../../renderer/ui/fonts.css'
import '../../../renderer/ui/tokens.css'
import '../../../renderer/ui/base.css'
import { useSelector } from '@xstate/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { type KioskDescription, KioskProvider } from '../../../renderer/app/kiosk-context.tsx'
import { FrameProvider } from '../../../renderer/ui/frame.tsx'
import { startI18n } from '../../../renderer/ui/i18n.ts'
import { KeyboardProvider } from '../../../renderer/ui/keyboard/keyboard-provider.tsx'
import { followPanel } from '../../../renderer/ui/panel.ts'
import { defaultChoices, PreferencesProvider } from '../../../renderer/ui/preferences.tsx'
import { FormScreen } from '../../../renderer/visitor/form/form-screen.tsx'
import type { ResumedPage } from '../../../renderer/visitor/keep/kept-page.ts'
import { SessionProvider, useSessionActor } from '../../../renderer/visitor/session-provider.tsx'
import { PapersScreen } from '../../../renderer/visitor/papers/papers-screen.tsx'
import { stepOf } from '../../../renderer/visitor/step-of.ts'
import type { KioskClient } from '../../../shared/contract/client.ts'
import type { Procedure } from '../../../shared/procedure/procedure.ts'
import { formScreens } from '../../../shared/procedure/form-screens.ts'
import { fail } from '../../../shared/result.ts'
import { keptJourney } from '../../../shared/session/kept-journey.ts'
import { emptyContext } from '../../../shared/session/session-context.ts'
import { askedFields, neutralForm, waitsForTouch } from './neutral-form.ts'
import { ourForm } from './our-form.ts'

/** The form screen with all that stands around it on the kiosk, in a visit that has come as far as the form, or as the screen before it. */

const text = (words: string) => ({ vi: words, en: words })

const description: KioskDescription = {
  version: '0',
  mode: 'demo',
  defaultLanguage: 'vi',
  simulated: true,
  outOfService: null,
  centreName: 'Trung tâm',
  officeAddress: 'Tầng 1',
  contactPhone: '0255 000 0000',
  trainingOffered: false,
  devices: [],
  trainingDevices: [],
  camera: 'simulated',
  cameraName: null,
  phoneOffered: false,
  autoRelease: { offered: false, steadyMs: 1000 },
  cardReader: { maxGapMs: 50, minLength: 20, place: null },
  panel: { widthMm: 268, heightMm: 476 },
  idle: { askAfterSeconds: 600, countdownSeconds: 60 },
  typing: { method: 'telex', tonePlace: 'old' },
  today: '2026-11-25',
  retentionDays: 0,
}

/** Main is not there: the form never waits for it. */
const client: KioskClient = {
  call: async () => fail({ kind: 'unreachable' }) as never,
  listen: () => () => undefined,
}

function visitAt(step: 'papers' | 'form', procedure: Procedure): ResumedPage {
  const hour = 3_600_000
  const timing = { idleAsk: hour, idleCountdown: hour, sendingLimit: hour, goodbye: hour, endingLimit: hour }
  const journey = keptJourney({
    value: { visit: { preparing: step === 'form' ? { form: 'asking' } : { papers: 'checking' } } },
    context: {
      ...emptyContext(timing, 'vi'),
      greeting: 'vi',
      visitId: 'bench-visit-0000001',
      procedureCode: procedure.code,
      procedure,
      screenId: step === 'form' ? (formScreens(procedure.form, {})[0]?.id ?? null) : null,
    },
  })
  if (journey === null) throw new Error('the form is no place to come back to')
  return { journey, preferences: defaultChoices('vi'), unfinished: {}, idleForMs: 0, outcome: null }
}

/** As `JourneyScreen`, which would bring all other screens along. */
function Step() {
  const step = useSelector(useSessionActor(), stepOf)
  return (
    <div className="step" data-step={step} key={step}>
      {step === 'visit.preparing.papers.checking' ? <PapersScreen /> : <FormScreen />}
    </div>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')
startI18n('vi')
followPanel({ width: description.panel.widthMm, height: description.panel.heightMm })
const resumed = visitAt(waitsForTouch(location.search) ? 'papers' : 'form', {
  code: '9.000001',
  name: text('Thủ tục thử'),
  plainName: text('Việc thử'),
  field: text('Thử'),
  departmentId: 'commune',
  handlingTime: { days: 3, unit: 'working' },
  feeVnd: null,
  feeNote: null,
  level: 4,
  reviewed: false,
  completeForm: true,
  parts: [
    { id: 'form', name: text('Tờ khai'), copies: 1, original: true, kind: 'form', required: true, picture: 'form' },
  ],
  form: ourForm(neutralForm(askedFields(location.search))),
})
createRoot(root).render(
  <StrictMode>
    <KioskProvider client={client} description={description}>
      <PreferencesProvider defaultLanguage="vi">
        <SessionProvider language="vi" resumed={resumed}>
          <FrameProvider frame={{ onHelp: () => undefined, isTraining: false, isDemo: true, assistedBy: undefined }}>
            <KeyboardProvider typing={description.typing}>
              <Step />
            </KeyboardProvider>
          </FrameProvider>
        </SessionProvider>
      </PreferencesProvider>
    </KioskProvider>
  </StrictMode>,
)
