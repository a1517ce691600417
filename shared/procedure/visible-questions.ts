import type { Answers, GroupItem } from './answer.ts'
import type { Form, GroupQuestion, PlainQuestion, Question } from './form.ts'
import { walkForm, walkItem } from './walk-form.ts'

/** Questions of the form that apply to these answers, in order; a repeated group counts as one question. */
export function visibleQuestions(form: Form, answers: Answers): readonly Question[] {
  return walkForm(form, answers).visible
}

/** Questions of one item of a repeated group that apply. */
export function visibleInItem(group: GroupQuestion, answers: Answers, item: GroupItem): readonly PlainQuestion[] {
  return walkItem(group, answers, item).visible
}
