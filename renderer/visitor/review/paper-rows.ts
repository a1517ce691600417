import type { Part, Procedure } from '../../../shared/procedure/procedure.ts'
import { papersAsked, partsToCapture } from '../../../shared/session/papers.ts'
import type { SessionContext } from '../../../shared/session/session-context.ts'
import type { ChangeTarget } from '../../../shared/session/session-events.ts'

/** One paper in the review: how many pages of it there are, or why there are none, and where that is changed. */
export interface PaperRow {
  readonly part: Part
  readonly pages: number
  /** A paper that only some people need and that this person said no to is `notNeeded`, which alarms nobody. */
  readonly state: 'held' | 'lacking' | 'notNeeded'
  readonly target: ChangeTarget
}

type Papers = Pick<SessionContext, 'checklist' | 'answers' | 'assistance' | 'applicant' | 'pages'> & {
  readonly procedure: Procedure
}

/** The papers of the procedure, held or not, then those that the answers call for. */
export function paperRows(context: Papers): readonly PaperRow[] {
  const { procedure, checklist, pages } = context
  const called = partsToCapture(context).filter((part) => !procedure.parts.includes(part))
  return [...papersAsked(procedure), ...called].map((part) => {
    const isHeld = checklist[part.id] === true || called.includes(part)
    return {
      part,
      pages: pages[part.id]?.length ?? 0,
      state: isHeld ? 'held' : part.condition === undefined ? 'lacking' : 'notNeeded',
      target: isHeld ? { step: 'capture', partId: part.id } : { step: 'papers' },
    }
  })
}
