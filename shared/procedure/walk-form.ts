import type { Answer, Answers, GroupItem, PlainAnswer } from './answer.ts'
import type { Form, GroupQuestion, PlainQuestion, Question } from './form.ts'
import { isItems } from './group-items.ts'
import { holds } from './holds.ts'

/** What a form asks of somebody who gave these answers, and what of the answers it keeps. */
export interface WalkedForm {
  readonly visible: readonly Question[]
  readonly kept: Answers
}

/**
 * Goes through a form in order; a condition sees only what earlier, visible questions hold.
 *
 * That one pass settles everything: an answer that a condition hides can't make another question appear.
 */
export function walkForm(form: Form, answers: Answers): WalkedForm {
  const visible: Question[] = []
  const kept: Answers = {}
  for (const section of form.sections) {
    if (section.when !== undefined && !holds(section.when, kept)) continue
    for (const question of section.questions) {
      if (question.when !== undefined && !holds(question.when, kept)) continue
      visible.push(question)
      const value = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined
      if (value !== undefined) kept[question.id] = question.type === 'group' ? pruneItems(question, kept, value) : value
    }
  }
  return { visible, kept }
}

/** The same for one item of a repeated group; `answers` are those of the form before the group. */
export function walkItem(
  group: GroupQuestion,
  answers: Answers,
  item: GroupItem,
): { readonly visible: readonly PlainQuestion[]; readonly kept: GroupItem } {
  const visible: PlainQuestion[] = []
  const kept: Record<string, PlainAnswer> = {}
  for (const question of group.questions) {
    if (question.when !== undefined && !holds(question.when, answers, kept)) continue
    visible.push(question)
    const value = Object.hasOwn(item, question.id) ? item[question.id] : undefined
    if (value !== undefined) kept[question.id] = value
  }
  return { visible, kept }
}

function pruneItems(group: GroupQuestion, kept: Answers, value: Answer): Answer {
  return isItems(value) ? value.map((item) => walkItem(group, kept, item).kept) : value
}
