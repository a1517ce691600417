import { askedForm } from '../procedure/asked-form.ts'
import type { Form } from '../procedure/form.ts'
import type { SessionContext } from './session-context.ts'

/** The form of the chosen procedure as this visit asks it, with or without an officer; null before one is chosen. */
export function askedFormOf({
  procedure,
  assistance,
  applicant,
}: Pick<SessionContext, 'procedure' | 'assistance' | 'applicant'>): Form | null {
  return procedure === null ? null : askedForm(procedure.form, { assisted: assistance !== null, sex: applicant?.sex })
}
