import type { Form, GroupQuestion, PlainQuestion, Question } from './form.ts'

/**
 * The form as it is asked: a person alone never meets questions that are for officers, and owes them no answer.
 *
 * Hands back the same object where nothing is left out, so that screens need not compare.
 */
export function askedForm(form: Form, { assisted }: { readonly assisted: boolean }): Form {
  if (assisted || !form.sections.some(({ questions }) => questions.some(isForOfficers))) return form
  const sections = form.sections
    .map((section) => ({ ...section, questions: section.questions.filter(isOpen).map(withoutOfficers) }))
    .filter(({ questions }) => questions.length > 0)
  return { ...form, sections }
}

const isOpen = (question: Question): boolean => question.assistedOnly !== true

function isForOfficers(question: Question): boolean {
  return !isOpen(question) || (question.type === 'group' && !question.questions.every(isOpen))
}

function withoutOfficers(question: Question): Question {
  if (question.type !== 'group') return question
  const asked = question.questions.filter((one): one is PlainQuestion => isOpen(one))
  return { ...question, questions: asked } satisfies GroupQuestion
}
