import { useSelector } from '@xstate/react'
import { useSyncExternalStore } from 'react'
import type { SimulatedDesk } from '../devices/simulated-desk.ts'
import { useSessionActor } from '../visitor/session-provider.tsx'

/** The simulated camera is looking for an ID card and sees an empty desk: only the panel leads on. */
export function useIsCardAwaited(desk: SimulatedDesk): boolean {
  const { sample, source } = useSyncExternalStore(desk.listen, desk.read)
  const scanning = useSelector(useSessionActor(), (snapshot) =>
    snapshot.matches({ visit: { preparing: { identity: 'scanning' } } }),
  )
  return scanning && source === 'simulated' && sample === null
}
