import type { Answer, Answers, GroupItem } from './answer.ts'
import { isBlank } from './blank.ts'
import type { Condition } from './condition.ts'

/**
 * Whether a condition is true of the answers given so far.
 *
 * `item` holds the answers of the same item of a repeated group and is looked at first. Of a list of choices,
 * `is` and `in` ask whether it contains the value. An unanswered question is nothing at all: only
 * `answered: false` and `not` are true of it.
 */
export function holds(condition: Condition, answers: Answers, item?: GroupItem): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, item))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, item))
  if ('not' in condition) return !holds(condition.not, answers, item)
  const answer = answerNamed(condition.question, answers, item)
  if ('answered' in condition) return !isBlank(answer) === condition.answered
  if ('is' in condition) return matches(answer, condition.is)
  return condition.in.some((value) => matches(answer, value))
}

function answerNamed(id: string, answers: Answers, item: GroupItem | undefined): Answer | undefined {
  if (item !== undefined && Object.hasOwn(item, id)) return item[id]
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}

function matches(answer: Answer | undefined, value: string | number | boolean): boolean {
  if (Array.isArray(answer)) return answer.some((chosen) => chosen === value)
  return answer === value
}
