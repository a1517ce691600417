import type { Sex } from '../identity/applicant.ts'
import type { Form, GroupQuestion, Question } from './form.ts'

/**
 * The form as it is asked: a person alone never meets questions and hints that are for officers, and owes them no answer.
 * With an officer beside them they may hand in without a paper, which is then written down as lacking. Nobody meets what
 * their `sex` rules out (`applicantSex`).
 *
 * Hands back the same object where nothing differs, so that screens need not compare.
 */
export function askedForm(
  form: Form,
  { assisted, sex }: { readonly assisted: boolean; readonly sex?: Sex | undefined },
): Form {
  const differs = assisted ? isOwedPaper : isForOfficers
  const hides = (question: Question) => optionsFor(question, sex) !== question
  if (!form.sections.some(({ questions }) => questions.some((one) => differs(one) || hides(one)))) return form
  const sections = form.sections
    .map(({ questions, ...section }) => ({
      ...section,
      questions: (assisted ? questions.map(notOwed) : questions.filter(isOpen).map(withoutOfficers)).map((question) =>
        optionsFor(question, sex),
      ),
    }))
    .filter(({ questions }) => questions.length > 0)
  return { ...form, sections }
}

/** Without what an applicant of that sex cannot be; the same object where nothing is left out. */
function optionsFor(question: Question, sex: Sex | undefined): Question {
  if ((question.type !== 'choice' && question.type !== 'several') || sex === undefined) return question
  const options = question.options.filter(({ applicantSex }) => applicantSex === undefined || applicantSex === sex)
  return options.length === question.options.length ? question : { ...question, options }
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
