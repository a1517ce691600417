import type { Answers } from './answer.ts'
import type { FileQuestion, Form } from './form.ts'
import type { Part, Procedure } from './procedure.ts'
import { visibleQuestions } from './visible-questions.ts'

/** The papers that these answers call for, in the order of the form; each is a part with the id of its question. */
export function formPapers(form: Form, answers: Answers): readonly Part[] {
  return visibleQuestions(form, answers).flatMap((question) => (question.type === 'file' ? [paperOf(question)] : []))
}

/** Those of them that the person said they have: these are photographed. */
export function formPapersHeld(form: Form, answers: Answers): readonly Part[] {
  return formPapers(form, answers).filter(({ id }) => answers[id] === true)
}

/** Every part that a dossier of the procedure may have, whatever is answered: to name a part by its id. */
export function everyPart({ parts, form }: Procedure): readonly Part[] {
  const questions = form.sections.flatMap((section) => section.questions)
  return [
    ...parts.filter(({ kind }) => kind !== 'called'),
    ...questions.flatMap((question) => (question.type === 'file' ? [paperOf(question)] : [])),
  ]
}

function paperOf({ id, name, original, required, picture, usualPages, howToGet }: FileQuestion): Part {
  return {
    id,
    name,
    copies: 1,
    original,
    kind: 'paper',
    required,
    picture,
    ...(usualPages === undefined ? {} : { usualPages }),
    ...(howToGet === undefined ? {} : { howToGet }),
  }
}
