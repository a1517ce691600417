import { useSelector } from '@xstate/react'
import { useSessionActor } from '../session-provider.tsx'
import { stepOf } from '../step-of.ts'
import { type Leaving, leavingOf } from './leaving.ts'

export function useLeaving(): Leaving {
  return useSelector(useSessionActor(), (snapshot) => leavingOf(stepOf(snapshot), snapshot.context))
}
