import type { DossierDraft } from '../dossier/draft.ts'
import { formPapersHeld } from '../procedure/form-papers.ts'
import { pruneHidden } from '../procedure/prune-hidden.ts'
import { askedFormOf } from './asked-form-of.ts'
import { papersAsked } from './papers.ts'
import type { SessionContext } from './session-context.ts'

/** What is handed in at the end, or null while a step is still open. Hidden answers stay behind. */
export function draftOfSession(context: SessionContext): DossierDraft | null {
  const { procedure, applicant, consent, delivery, signature } = context
  const form = askedFormOf(context)
  if (
    procedure === null ||
    form === null ||
    applicant === null ||
    consent === null ||
    delivery === null ||
    signature === null
  )
    return null
  return {
    procedureCode: procedure.code,
    catalogueVersion: context.catalogueVersion,
    language: context.language,
    consent,
    applicant,
    answers: pruneHidden(form, context.answers),
    parts: [
      ...papersAsked(procedure).map((part) => ({
        partId: part.id,
        have: context.checklist[part.id] === true,
        pageIds: context.checklist[part.id] === true ? [...(context.pages[part.id] ?? [])] : [],
      })),
      ...formPapersHeld(form, context.answers).map(({ id }) => ({
        partId: id,
        have: true,
        pageIds: [...(context.pages[id] ?? [])],
      })),
    ],
    delivery,
    signature,
  }
}
