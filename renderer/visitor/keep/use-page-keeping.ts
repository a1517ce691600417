import { useEffect, useRef, useState } from 'react'
import { keptJourney } from '../../../shared/session/kept-journey.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { afterPaint } from '../../ui/after-paint.ts'
import { usePreferences } from '../../ui/preferences.tsx'
import type { SessionActor, SessionSnapshot } from '../session-provider.tsx'
import { stepOf } from '../step-of.ts'
import { encodeKept, type ResumedPage } from './kept-page.ts'
import { createPageKeeper, type PageKeeper } from './page-keeper.ts'
import { createUnfinished } from './unfinished.ts'

/** Has main remember this page as it changes, for as long as a visit goes on. */
export function usePageKeeping(actor: SessionActor, resumed: ResumedPage | null) {
  const { client } = useKiosk()
  const { choices: preferences } = usePreferences()
  const shown = useRef(preferences)
  const current = useRef<PageKeeper | null>(null)
  const [keeper, setKeeper] = useState<PageKeeper | null>(null)
  const [unfinished] = useState(() => createUnfinished(resumed?.unfinished ?? {}))

  useEffect(() => {
    shown.current = preferences
    current.current?.changed()
  }, [preferences])

  useEffect(() => {
    const made = createPageKeeper({
      async keep(idleForMs) {
        const snapshot = actor.getSnapshot()
        const journey = keptJourney(snapshot)
        const { visitId } = snapshot.context
        if (journey === null || visitId === null) return
        const page = encodeKept({ journey, preferences: shown.current, unfinished: unfinished.all() })
        // What main can't take now it is told again with the next change; a visit that is over needs none.
        await client.call('visit.keep', { visitId, snapshot: page, idleForMs })
      },
      now: () => performance.now(),
      schedule(task, ms) {
        const timer = setTimeout(task, ms)
        return () => clearTimeout(timer)
      },
      afterPaint,
      idleForMs: resumed?.idleForMs ?? 0,
    })
    current.current = made
    unfinished.watch(made.changed)
    setKeeper(made)
    let place = placeOf(actor.getSnapshot())
    const watching = actor.subscribe((snapshot) => {
      const now = placeOf(snapshot)
      if (now === place) return made.changed()
      place = now
      // Screens of preparing hand nothing in, so the finger goes first; every other move is kept before it.
      if (stepOf(snapshot).startsWith('visit.preparing.')) made.turned()
      else made.moved()
    })
    return () => {
      watching.unsubscribe()
      made.stop()
      current.current = null
    }
  }, [actor, client, resumed, unfinished])

  return { keeper, unfinished }
}

/** Where the journey stands, one of the many screens of a form and one paper of several told apart. */
function placeOf(snapshot: SessionSnapshot): string {
  const { screenId, partId } = snapshot.context
  return [stepOf(snapshot), screenId, partId].join(' ')
}
