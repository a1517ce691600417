import type { FormProblem } from './form-problem.ts'
import type { Form } from './form.ts'
import { addresseePlaces } from './form-paper-settings.ts'

/** What is wrong with how a form is to be printed: an addressee or a signer that nobody's answer names. */
export function paperProblems(form: Form): FormProblem[] {
  return [...addresseeProblems(form), ...signerProblems(form)]
}

/** The addressee is named by a unit: that of the applicant's card, or of an address that the form asks for. */
function addresseeProblems(form: Form): FormProblem[] {
  const addresses = form.sections.flatMap(({ questions }) => questions).filter(({ type }) => type === 'address')
  return addresseePlaces(form.paper?.addressee ?? '')
    .flat()
    .filter((id) => id !== 'commune' && !addresses.some((question) => question.id === id))
    .map((id) => ({
      path: 'paper.addressee',
      mend: `"${id}" is not known here; there is {{commune}}, and the id of any question of the type "address"`,
    }))
}

/** A signer is named by a question whose answer is a name. */
function signerProblems(form: Form): FormProblem[] {
  const names = form.sections.flatMap(({ questions }) => questions).filter(({ type }) => type === 'name')
  return (form.paper?.signers ?? []).flatMap(({ name }, at) =>
    name === undefined || names.some(({ id }) => id === name)
      ? []
      : [{ path: `paper.signers.${at}.name`, mend: `"${name}" is no question of the type "name"` }],
  )
}
