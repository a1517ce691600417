import { useActorRef, useSelector } from '@xstate/react'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { ActorRefFrom, SnapshotFrom } from 'xstate'
import type { Language } from '../../shared/language.ts'
import type { SessionContext } from '../../shared/session/session-context.ts'
import type { SessionEvent } from '../../shared/session/session-events.ts'
import type { sessionMachine } from '../../shared/session/session-machine.ts'
import { useKiosk } from '../app/kiosk-context.tsx'
import { restoredJourney } from '../../shared/session/kept-journey.ts'
import type { ResumedPage } from './keep/kept-page.ts'
import type { PageKeeper } from './keep/page-keeper.ts'
import { UnfinishedContext } from './keep/use-kept.ts'
import { usePageKeeping } from './keep/use-page-keeping.ts'
import { sessionLogic } from './session-actor.ts'

export type SessionActor = ActorRefFrom<typeof sessionMachine>
export type SessionSnapshot = SnapshotFrom<typeof sessionMachine>

/** Where the journey comes from; the gallery puts one in that stands still. */
export const SessionActorContext = createContext<SessionActor | null>(null)
const PageKeeperContext = createContext<PageKeeper | null>(null)

/** How long a submission may stay silent before the person may send again; a durable commit takes milliseconds. */
const sendingLimit = 45_000
const goodbye = 15_000
const endingLimit = 5_000

/** Runs the journey for everything below, from where the page before this one died, and keeps it for the next. */
export function SessionProvider(props: {
  readonly language: Language
  readonly resumed: ResumedPage | null
  readonly children: ReactNode
}) {
  const { client, description } = useKiosk()
  const { resumed } = props
  const logic = useMemo(() => sessionLogic(client), [client])
  const { askAfterSeconds, countdownSeconds } = description.idle
  const input = {
    language: props.language,
    timing: {
      idleAsk: askAfterSeconds * 1000,
      idleCountdown: countdownSeconds * 1000,
      sendingLimit,
      goodbye,
      endingLimit,
    },
  }
  const [snapshot] = useState(() => (resumed === null ? null : restoredJourney(resumed.journey, input)))
  const actor = useActorRef(logic, snapshot === null ? { input } : { input, snapshot })
  // Declared below `useActorRef`, so that the journey has been started when it is told.
  useEffect(() => {
    if (resumed === null || snapshot === null) return
    actor.send({ type: 'session.restored', idleFor: resumed.idleForMs, outcome: resumed.outcome })
  }, [actor, resumed, snapshot])
  const { keeper, unfinished } = usePageKeeping(actor, snapshot === null ? null : resumed)
  const [bug, setBug] = useState<unknown>(null)
  useEffect(() => {
    const watching = actor.subscribe({ error: setBug })
    return () => watching.unsubscribe()
  }, [actor])
  // A journey that has stopped by a bug shows nothing that works: let the last resort above take over.
  if (bug !== null) throw bug
  return (
    <SessionActorContext value={actor}>
      <PageKeeperContext value={keeper}>
        <UnfinishedContext value={unfinished}>{props.children}</UnfinishedContext>
      </PageKeeperContext>
    </SessionActorContext>
  )
}

/** What keeps this page, for whoever sees it being touched; null until it is at work. */
export function usePageKeeper(): PageKeeper | null {
  return useContext(PageKeeperContext)
}

export function useSessionActor(): SessionActor {
  const actor = useContext(SessionActorContext)
  if (actor === null) throw new Error('useSessionActor needs a SessionProvider above it')
  return actor
}

/** A part of what is known of the visit; the calling component renders again only when that part changes. */
export function useSession<Part>(select: (context: SessionContext) => Part): Part {
  return useSelector(useSessionActor(), (snapshot) => select(snapshot.context))
}

export function useSend(): (event: SessionEvent) => void {
  return useSessionActor().send
}
