import './goodbye.css'
import { useTranslation } from 'react-i18next'
import { WovenBand } from '../../ui/drawing/woven-band.tsx'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { Pages } from '../../ui/pages.tsx'
import { Watermark } from '../../ui/watermark.tsx'
import { PrimaryButton } from '../../ui/primary-button.tsx'
import { useSend, useSession } from '../session-provider.tsx'

/** Everything is gone already when this is shown; it reminds of what people leave behind most. */
export function GoodbyeScreen() {
  const { t } = useTranslation('visitor')
  const send = useSend()
  const practised = useSession((context) => context.world === 'training')
  return (
    <div className="goodbye">
      <WovenBand />
      <ScreenHead step={undefined} />
      <main>
        <Pages>
          <h1>{t('goodbye.question')}</h1>
          <p>{practised ? t('goodbye.practised') : t('goodbye.help')}</p>
        </Pages>
        <PrimaryButton onPress={() => send({ type: 'close' })}>{t('goodbye.close')}</PrimaryButton>
      </main>
      <WovenBand />
      <Watermark />
    </div>
  )
}
