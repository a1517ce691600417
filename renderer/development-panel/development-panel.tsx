import './development-panel.css'
import { FlaskConical, X } from 'lucide-react'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { KioskClient } from '../../shared/contract/client.ts'
import type { SimulatedDesk } from '../devices/simulated-desk.ts'
import { CameraRow } from './camera-row.tsx'
import { DeviceRows } from './device-rows.tsx'
import { PanelButton } from './panel-button.tsx'
import { SampleRows } from './sample-rows.tsx'
import { type Play, usePlays } from './use-plays.ts'
import { useIsCardAwaited } from './use-is-card-awaited.ts'
import { useLaidPaper } from './use-laid-paper.ts'
import { useSamples } from './use-samples.ts'

interface DevelopmentPanelProps {
  readonly client: KioskClient
  readonly desk: SimulatedDesk
}

const allNormal: readonly Play[] = [
  { device: 'printer', state: 'ready' },
  { device: 'scanner', state: 'ready', sampleId: null },
  { device: 'media', state: 'ready' },
  { device: 'centre', state: 'ready' },
  { device: 'disk', state: 'ready' },
]

/**
 * Plays the devices of a kiosk that has none: a handle at the edge, and behind it a drawer.
 *
 * It lies beside the journey in the document, not in it, and dialogs leave it reachable (React Aria's top layer).
 */
export function DevelopmentPanel({ client, desk }: DevelopmentPanelProps) {
  const { t } = useTranslation('development')
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  const samples = useSamples(client)
  const plays = usePlays(client)
  useLaidPaper(desk, samples)
  const isCardAwaited = useIsCardAwaited(desk)

  const panel = isOpen ? (
    <section className="panel-drawer" aria-label={t('handle')}>
      <header>
        <h2>{t('handle')}</h2>
        <PanelButton label={t('close')} onPress={close}>
          <X aria-hidden />
        </PanelButton>
      </header>
      <div className="panel-content">
        <SampleRows
          desk={desk}
          samples={samples}
          onGiven={close}
          onScan={({ id }) =>
            void plays.play({ device: 'scanner', state: 'ready', sampleId: id }).then((isPlayed) => {
              // A refusal is told in the drawer.
              if (isPlayed) close()
            })
          }
        />
        <CameraRow desk={desk} />
        <DeviceRows {...plays} />
      </div>
      <footer>
        {plays.refused ? <output>{t('notPlayed')}</output> : null}
        <PanelButton
          onPress={() => {
            // What lies under the camera stays: there is a button of its own to take it away.
            desk.plugIn()
            void plays.play(...allNormal)
          }}
        >
          {t('allNormal')}
        </PanelButton>
      </footer>
    </section>
  ) : (
    <>
      <PanelButton look="panel-handle" onPress={() => setIsOpen(true)}>
        <FlaskConical aria-hidden />
        <span>{t('handle')}</span>
      </PanelButton>
      {isCardAwaited ? <p className="panel-hint">{t('hint')}</p> : null}
    </>
  )
  return createPortal(
    <div className="development-panel" data-react-aria-top-layer="true">
      {panel}
    </div>,
    document.body,
  )
}
