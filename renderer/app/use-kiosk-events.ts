import { useEffect } from 'react'
import { useKiosk } from './kiosk-context.tsx'
import { useSessionActor } from '../visitor/session-provider.tsx'

/** Passes what main tells unasked on to the journey. */
export function useKioskEvents(): void {
  const { client, description } = useKiosk()
  const actor = useSessionActor()
  const { send } = actor
  useEffect(
    () =>
      client.listen((event) => {
        // Every open page hears it; only the one whose journey asked for it is done with its visitor.
        if (event.type === 'screen.reload' && actor.getSnapshot().matches('renewing')) window.location.reload()
        if (event.type === 'kiosk.outOfService') send({ type: 'kiosk.outOfService' })
        if (event.type === 'dossier.accepted') {
          const { trackingCode, officialCode } = event
          send({ type: 'dossier.accepted', trackingCode, officialCode })
        }
      }),
    [actor, client, send],
  )
  const { outOfService } = description
  useEffect(() => {
    if (outOfService !== null) send({ type: 'kiosk.outOfService' })
  }, [outOfService, send])
}
