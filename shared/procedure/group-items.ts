import type { Answer, Answers, GroupItem } from './answer.ts'

/** Whether an answer is the list of a group's items (an empty list is one of no items). */
export function isItems(value: Answer | undefined): value is GroupItem[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'object' && entry !== null)
}

/** The items of a repeated group, none where it was not answered. */
export function itemsOf(answers: Answers, groupId: string): readonly GroupItem[] {
  const value = Object.hasOwn(answers, groupId) ? answers[groupId] : undefined
  return isItems(value) ? value : []
}
