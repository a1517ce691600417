import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { type ComponentType, lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { blockWaysOut } from './app/blocked-keys.ts'
import { connectKiosk } from './client/connect-kiosk.ts'
import { openDevices } from './devices/open-devices.ts'
import { speakLanguage, startI18n } from './ui/i18n.ts'
import { fetchLaterParts } from './ui/later-part.ts'
import { followPanel } from './ui/panel.ts'
import { textLanguageOf } from '../shared/spoken-language.ts'
import { describeUntilAnswered } from './app/describe-until-answered.ts'
import { resumedPage } from './visitor/keep/kept-page.ts'

// Fetched only by kiosks whose devices are simulated; production never asks for it.
const DevelopmentPanel = lazy(() =>
  import('./development-panel/development-panel.tsx').then((loaded) => ({ default: loaded.DevelopmentPanel })),
)

/** The longest that a part waits for the page to be idle: a busy page may be asked for it any moment. */
const restMs = 1_000

async function start(root: HTMLElement): Promise<void> {
  // Never while developing: whoever builds needs the browser's own tools.
  if (!import.meta.env.DEV) blockWaysOut(window)
  startI18n('vi')
  const client = connectKiosk()
  const description = await describeUntilAnswered(client)
  const resumed = await resumedPage(client)
  followPanel({ width: description.panel.widthMm, height: description.panel.heightMm })
  // Texts that cannot be fetched are missed again, and told of, once something can be shown.
  await speakLanguage(textLanguageOf(resumed?.preferences.spoken ?? description.defaultLanguage)).catch(() => undefined)
  const devices = openDevices(window, description)
  const rehearsed = fetchLaterParts(whenIdle).then(rehearsalActs)
  createRoot(root).render(
    <StrictMode>
      <App
        client={client}
        description={description}
        devices={devices}
        resumed={resumed}
        rehearsed={rehearsed}
        extra={
          devices.desk === null ? null : (
            <Suspense>
              <DevelopmentPanel client={client} desk={devices.desk} />
            </Suspense>
          )
        }
      />
    </StrictMode>,
  )
}

/** A program that lacks this part has everything that a visitor needs. */
function rehearsalActs(): Promise<readonly ComponentType[]> {
  return import('./app/rehearsal-acts.tsx').then(
    (loaded) => loaded.rehearsalActs,
    () => [],
  )
}

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: restMs })
  })
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root element')
void start(root)
