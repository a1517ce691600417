import type { SavedDraft } from '../dossier/saved-draft.ts'
import type { SessionContext } from './session-context.ts'

/** What can be kept of a visit to go on with another day, or null before anybody has said what they came for. */
export function savedDraftOf(context: SessionContext): SavedDraft | null {
  const { language, consent, applicant, procedure, checklist, answers, pages, delivery } = context
  if (consent === null || applicant === null || procedure === null) return null
  return {
    version: 1,
    language,
    consent,
    applicant,
    procedureCode: procedure.code,
    checklist: { ...checklist },
    answers,
    pages: Object.fromEntries(Object.entries(pages).map(([partId, ids]) => [partId, [...ids]])),
    delivery,
  }
}
