import { formPaper as texts } from '../locales/vi/form-paper.ts'
import { communeName } from '../place/commune-name.ts'
import { readCardAddress } from '../place/read-card-address.ts'
import { readAddress } from '../procedure/read-address.ts'
import { visibleQuestions } from '../procedure/visible-questions.ts'
import type { FormFacts } from './form-facts.ts'

/**
 * Whom a printed form is addressed to. A place that no answer names is left open for the pen.
 *
 * `isAboutApplicant`: a section of the paper is about whoever hands in, so that their own unit may decide.
 */
export function addresseeOf(facts: FormFacts, isAboutApplicant: boolean): string {
  const { form, department, applicant, answers } = facts
  const asked = visibleQuestions(form, answers).filter(({ type }) => type === 'address')
  const unitOf = (id: string) => readAddress(answers[id])?.commune
  const unitsOf = (place: string): (string | undefined)[] =>
    place === 'commune'
      ? [
          ...asked
            .filter((question) => 'prefill' in question && question.prefill === 'address')
            .map(({ id }) => unitOf(id)),
          ...(isAboutApplicant ? [readCardAddress(applicant.address)?.commune] : []),
        ]
      : asked.filter(({ id }) => id === place).map(({ id }) => unitOf(id))
  return (form.paper?.addressee ?? department).replace(/\{\{(.*?)\}\}/g, (_, places: string) => {
    const names = places.split('|').flatMap(unitsOf)
    return (
      names.map((id) => (id === undefined ? null : communeName(id))).find((name) => name !== null) ?? texts.notAnswered
    )
  })
}
