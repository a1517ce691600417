import type { Condition } from './condition.ts'

/** Ids of all questions that a condition looks at. */
export function conditionQuestions(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(conditionQuestions)
  if ('any' in condition) return condition.any.flatMap(conditionQuestions)
  if ('not' in condition) return conditionQuestions(condition.not)
  return [condition.question]
}
