import type { Answers } from './answer.ts'
import type { Form } from './form.ts'
import { visibleQuestions } from './visible-questions.ts'

/** How whoever hands in said in the form that they can be reached, as they typed it; null where they said nothing. */
export function ownContact(form: Form, answers: Answers, what: 'phone' | 'email'): string | null {
  const question = visibleQuestions(form, answers).find((one) => one.type === what && one.prefill === what)
  const answer = question === undefined ? undefined : answers[question.id]
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : null
}
