import type { Applicant } from '../identity/applicant.ts'
import { readCardAddress } from '../place/read-card-address.ts'
import type { Answers, PlainAnswer } from './answer.ts'
import type { FileQuestion, Form, PlainQuestion } from './form.ts'

/**
 * Answers that the applicant's card already gives, so that nobody is asked twice.
 *
 * Only questions that say so (`prefill`) are filled, never those inside a repeated group: they are about others.
 * An address that does not surely name one of today's units stays open.
 */
export function prefill(form: Form, applicant: Applicant): Answers {
  const answers: Answers = {}
  for (const question of form.sections.flatMap((section) => section.questions)) {
    if (question.type === 'group' || question.type === 'file') continue
    const value = known(question, applicant)
    if (value !== null) answers[question.id] = value
  }
  return answers
}

function known(question: Exclude<PlainQuestion, FileQuestion>, applicant: Applicant): PlainAnswer | null {
  switch (question.prefill) {
    case undefined:
    case 'email':
      return null
    case 'address':
      return question.type === 'address' ? readCardAddress(applicant.address) : applicant.address
    case 'birthDate':
      return applicant.birthDate
    case 'fullName':
      return question.type === 'bankAccount' ? { bank: '', number: '', holder: applicant.fullName } : applicant.fullName
    case 'idNumber':
    case 'sex':
      return applicant[question.prefill]
    case 'phone':
      return applicant.phone ?? null
    default:
      return null
  }
}
