import type { Form } from './form.ts'
import type { FormScreen } from './form-screens.ts'

/**
 * How much of a form is behind a person who has answered this screen: more than 0, at most 1.
 *
 * Counted over everything that the form could ever ask, never over what it asks now: an answer that opens or closes
 * questions moves nothing back and changes no whole. What does not apply is left behind at one stride.
 */
export function formShare(form: Form, screen: FormScreen): number {
  const places = form.sections.flatMap(({ questions }) =>
    questions.flatMap((question) =>
      question.type === 'group'
        ? [...question.questions.map((inner) => placeIn(question.id, inner.id)), summaryOf(question.id)]
        : [question.id],
    ),
  )
  return (places.indexOf(lastPlace(screen)) + 1) / places.length
}

const placeIn = (groupId: string, questionId: string) => `${groupId}[].${questionId}`
const summaryOf = (groupId: string) => `${groupId}.summary`

function lastPlace({ group, questions }: FormScreen): string {
  const last = questions.at(-1)?.id ?? ''
  if (group === null) return last
  // Another item is begun at the summary and comes back there: it is no step back.
  const isFirst = group.itemIndex === 0 && group.question.min > 0
  return isFirst && last !== '' ? placeIn(group.questionId, last) : summaryOf(group.questionId)
}
