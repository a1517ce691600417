import type { Answers, PlainAnswer } from '../../../shared/procedure/answer.ts'
import type { FormScreen } from '../../../shared/procedure/form-screens.ts'
import type { PlainQuestion } from '../../../shared/procedure/form.ts'
import { itemsOf } from '../../../shared/procedure/group-items.ts'
import { readTyped } from '../../../shared/procedure/read-typed.ts'

export type QuestionsScreenData = Extract<FormScreen, { kind: 'questions' }>

/** What stands in the fields of one screen, by question; as typed, so that a number may still be text. */
export type Values = Readonly<Record<string, PlainAnswer | undefined>>

export function valuesAt(screen: QuestionsScreenData, answers: Answers): Values {
  const source =
    screen.group === null ? answers : (itemsOf(answers, screen.group.questionId)[screen.group.itemIndex] ?? {})
  return Object.fromEntries(
    screen.questions.map((question) => [question.id, source[question.id] as PlainAnswer | undefined]),
  )
}

/** All answers, with those of this screen as its fields say. */
export function answersWith(screen: QuestionsScreenData, answers: Answers, values: Values): Answers {
  const read = screen.questions.map((question) => [question.id, settled(question, values[question.id])] as const)
  const merge = <Holder extends Record<string, unknown>>(holder: Holder): Holder => {
    const merged: Record<string, unknown> = { ...holder }
    for (const [id, value] of read) {
      if (value === undefined) delete merged[id]
      else merged[id] = value
    }
    return merged as Holder
  }
  if (screen.group === null) return merge(answers)
  const { questionId, itemIndex } = screen.group
  const items = [...itemsOf(answers, questionId)]
  while (items.length <= itemIndex) items.push({})
  items[itemIndex] = merge(items[itemIndex] ?? {})
  return { ...answers, [questionId]: items }
}

function settled(question: PlainQuestion, value: PlainAnswer | undefined): PlainAnswer | undefined {
  return typeof value === 'string' ? readTyped(question, value) : value
}

/** Everything that must be answered here holds something; whether it is right is said when it is handed on. */
export function isComplete(screen: QuestionsScreenData, values: Values): boolean {
  return screen.questions.every(({ id, required }) => !required || !isEmpty(values[id]))
}

export function isEmpty(value: PlainAnswer | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
