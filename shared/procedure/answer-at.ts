import type { Answer, Answers, GroupItem, PlainAnswer } from './answer.ts'
import type { ScreenGroup } from './form-screens.ts'
import { itemsOf } from './group-items.ts'

type ItemPlace = Pick<ScreenGroup, 'questionId' | 'itemIndex'>

/** The answer to a question on a screen: in the group's item when the screen is about one. */
export function answerAt(answers: Answers, group: ItemPlace | null, questionId: string): Answer | undefined {
  const holder: Answers | GroupItem =
    group === null ? answers : (itemsOf(answers, group.questionId)[group.itemIndex] ?? {})
  return Object.hasOwn(holder, questionId) ? holder[questionId] : undefined
}

/** The answers with one changed; `undefined` takes it away. Missing items before it become empty ones. */
export function withAnswer(
  answers: Answers,
  group: ItemPlace | null,
  questionId: string,
  value: PlainAnswer | undefined,
): Answers {
  if (group === null) return replaced(answers, questionId, value)
  const items = [...itemsOf(answers, group.questionId)]
  while (items.length <= group.itemIndex) items.push({})
  items[group.itemIndex] = replaced(items[group.itemIndex] ?? {}, questionId, value)
  return { ...answers, [group.questionId]: items }
}

function replaced<Holder extends Answers | GroupItem>(
  holder: Holder,
  id: string,
  value: PlainAnswer | undefined,
): Holder {
  const rest = Object.fromEntries(Object.entries(holder).filter(([key]) => key !== id))
  return (value === undefined ? rest : { ...rest, [id]: value }) as Holder
}
