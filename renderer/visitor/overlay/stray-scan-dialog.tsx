import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createBrowserClock } from '../../devices/clock.ts'
import { useDevices } from '../../devices/devices-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { watchStrayCards } from './watch-stray-cards.ts'

/** Steps that take a card themselves, and those where nobody is served. */
const quietSteps = /^(visit\.preparing\.identity\.|staff\.|outOfService|renewing|ending|leavingStaff|opening)/

/**
 * Answers a card that is held to the reader where none is asked for: whoever did it learns that nothing was taken, and
 * what to do instead. It goes by itself, so that it greets nobody who comes later. What was on the card is not looked at.
 */
export function StrayScanDialog({ step }: { readonly step: string }) {
  const { t } = useTranslation('visitor')
  const devices = useDevices()
  const [scannedAt, setScannedAt] = useState<string | null>(null)
  useEffect(() => {
    if (quietSteps.test(step)) return undefined
    return watchStrayCards(devices, createBrowserClock(window), (isShown) => setScannedAt(isShown ? step : null))
  }, [devices, step])
  const close = () => setScannedAt(null)
  return (
    <Dialog
      isOpen={scannedAt === step}
      onClose={close}
      title={t('strayScan.title')}
      actions={<PrimaryButton onPress={close}>{t('strayScan.close')}</PrimaryButton>}
    >
      <p>{t('strayScan.text')}</p>
    </Dialog>
  )
}
