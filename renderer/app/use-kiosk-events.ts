import { useEffect } from 'react'
import { useKiosk } from './kiosk-context.tsx'
import { useSend } from '../visitor/session-provider.tsx'

/** Passes what main tells unasked on to the journey. */
export function useKioskEvents(): void {
  const { client, description } = useKiosk()
  const send = useSend()
  useEffect(
    () =>
      client.listen((event) => {
        if (event.type === 'screen.reload') window.location.reload()
        if (event.type === 'kiosk.outOfService') send({ type: 'kiosk.outOfService' })
        if (event.type === 'dossier.accepted') {
          const { trackingCode, officialCode } = event
          send({ type: 'dossier.accepted', trackingCode, officialCode })
        }
      }),
    [client, send],
  )
  const { outOfService } = description
  useEffect(() => {
    if (outOfService !== null) send({ type: 'kiosk.outOfService' })
  }, [outOfService, send])
}
