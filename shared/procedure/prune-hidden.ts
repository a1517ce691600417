import type { Answers } from './answer.ts'
import type { Form } from './form.ts'
import { walkForm } from './walk-form.ts'

/**
 * The answers without those that a condition hides, and without ids that the form does not know.
 *
 * What was answered before a choice made it meaningless is not sent.
 */
export function pruneHidden(form: Form, answers: Answers): Answers {
  return walkForm(form, answers).kept
}
