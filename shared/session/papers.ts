import { formPapersHeld } from '../procedure/form-papers.ts'
import type { Part, Procedure } from '../procedure/procedure.ts'
import { askedFormOf } from './asked-form-of.ts'
import type { SessionContext } from './session-context.ts'

export type Checklist = Readonly<Record<string, boolean>>

/** The papers that a person is asked about: what is filled in here, only shown or asked for in the form needs no answer. */
export function papersAsked(procedure: Procedure): readonly Part[] {
  return procedure.parts.filter((part) => part.kind === 'paper')
}

export function requiredPapersMissing(procedure: Procedure, checklist: Checklist): readonly Part[] {
  return papersAsked(procedure).filter((part) => part.required && checklist[part.id] !== true)
}

type Captured = Pick<SessionContext, 'procedure' | 'checklist' | 'answers' | 'assistance' | 'applicant'>

/** The papers to photograph: those of the procedure in its order, then those that the answers of the form call for. */
export function partsToCapture(context: Captured): readonly Part[] {
  const { procedure, checklist, answers } = context
  const form = askedFormOf(context)
  if (procedure === null || form === null) return []
  return [...papersAsked(procedure).filter((part) => checklist[part.id] === true), ...formPapersHeld(form, answers)]
}

export function partAfter(context: Captured, partId: string | null): string | null {
  const parts = partsToCapture(context)
  return parts[parts.findIndex((part) => part.id === partId) + 1]?.id ?? null
}

export function partBefore(context: Captured, partId: string | null): string | null {
  const parts = partsToCapture(context)
  return parts[parts.findIndex((part) => part.id === partId) - 1]?.id ?? null
}

/** The first paper that the person has and that is not photographed yet. */
export function firstPartWithoutPage(context: Captured & Pick<SessionContext, 'pages'>): string | null {
  const part = partsToCapture(context).find(({ id }) => (context.pages[id] ?? []).length === 0)
  return part?.id ?? null
}
