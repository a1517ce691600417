import './goodbye/goodbye.css'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useKiosk } from '../app/kiosk-context.tsx'
import { Pages } from '../ui/pages.tsx'
import { ScreenHead } from '../ui/screen-head.tsx'
import { useSend } from './session-provider.tsx'
import { useForgottenChoices } from './use-forgotten-choices.ts'

/** How often the machine is asked whether it serves again. */
const askAgainMs = 15_000

/** Nothing can be taken in now. Says so, says that receipts stay valid, and comes back by itself. */
export function OutOfServiceScreen() {
  const { t } = useTranslation('visitor')
  const { client, description } = useKiosk()
  const send = useSend()
  useForgottenChoices()
  useEffect(() => {
    const timer = setInterval(() => {
      void client.call('kiosk.describe', {}).then((answer) => {
        if (answer.ok && answer.value.outOfService === null) send({ type: 'kiosk.restored' })
      })
    }, askAgainMs)
    return () => clearInterval(timer)
  }, [client, send])
  return (
    <div className="goodbye">
      <ScreenHead step={undefined} />
      <main>
        <Pages>
          <h1>{t('outOfService.question')}</h1>
          <p>{t('outOfService.help', { phone: description.contactPhone })}</p>
        </Pages>
      </main>
    </div>
  )
}
