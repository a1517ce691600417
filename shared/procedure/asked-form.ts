import type { Form, GroupQuestion, Question } from './form.ts'

/**
 * The form as it is asked: a person alone never meets questions and hints that are for officers, and owes them no answer.
 * With an officer beside them they may hand in without a paper, which is then written down as lacking.
 *
 * Hands back the same object where nothing differs, so that screens need not compare.
 */
export function askedForm(form: Form, { assisted }: { readonly assisted: boolean }): Form {
  const differs = assisted ? isOwedPaper : isForOfficers
  if (!form.sections.some(({ questions }) => questions.some(differs))) return form
  const sections = form.sections
    .map(({ questions, ...section }) => ({
      ...section,
      questions: assisted ? questions.map(notOwed) : questions.filter(isOpen).map(withoutOfficers),
    }))
    .filter(({ questions }) => questions.length > 0)
  return { ...form, sections }
}

const isOwedPaper = (question: Question): boolean => question.type === 'file' && question.required

function notOwed(question: Question): Question {
  return isOwedPaper(question) ? { ...question, required: false } : question
}

function isOpen(question: Question): boolean {
  return question.type === 'file' || question.assistedOnly !== true
}

function isForOfficers(question: Question): boolean {
  if (!isOpen(question) || question.officerHelp !== undefined) return true
  return question.type === 'group' && question.questions.some(isForOfficers)
}

function withoutOfficers(question: Question): Question {
  if (question.type !== 'group') return withoutHint(question)
  const questions = question.questions.filter(isOpen).map(withoutHint)
  return { ...withoutHint(question), questions } satisfies GroupQuestion
}

function withoutHint<Hinted extends Question>(question: Hinted): Hinted {
  return { ...question, officerHelp: undefined }
}
