import type { Part, Procedure } from '../procedure/procedure.ts'
import type { SessionContext } from './session-context.ts'

type Checklist = Readonly<Record<string, boolean>>

/** The papers that a person is asked about: what is filled in here or only shown needs no answer. */
export function papersAsked(procedure: Procedure): readonly Part[] {
  return procedure.parts.filter((part) => part.kind === 'paper')
}

export function requiredPapersMissing(procedure: Procedure, checklist: Checklist): readonly Part[] {
  return papersAsked(procedure).filter((part) => part.required && checklist[part.id] !== true)
}

/** The papers to photograph, in the order of the procedure. */
export function partsToCapture(procedure: Procedure, checklist: Checklist): readonly Part[] {
  return papersAsked(procedure).filter((part) => checklist[part.id] === true)
}

export function partAfter(procedure: Procedure, checklist: Checklist, partId: string | null): string | null {
  const parts = partsToCapture(procedure, checklist)
  return parts[parts.findIndex((part) => part.id === partId) + 1]?.id ?? null
}

export function partBefore(procedure: Procedure, checklist: Checklist, partId: string | null): string | null {
  const parts = partsToCapture(procedure, checklist)
  return parts[parts.findIndex((part) => part.id === partId) - 1]?.id ?? null
}

/** The first paper that the person has and that is not photographed yet. */
export function firstPartWithoutPage(
  context: Pick<SessionContext, 'procedure' | 'checklist' | 'pages'>,
): string | null {
  if (context.procedure === null) return null
  const part = partsToCapture(context.procedure, context.checklist).find(
    ({ id }) => (context.pages[id] ?? []).length === 0,
  )
  return part?.id ?? null
}
