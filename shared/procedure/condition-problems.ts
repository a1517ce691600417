import type { Condition } from './condition.ts'
import type { FormProblem } from './form-problem.ts'
import type { PlainQuestion } from './form.ts'

/** What is wrong with a condition that may look at the questions in `asked`: those before it. */
export function conditionProblems(
  condition: Condition | undefined,
  asked: ReadonlyMap<string, PlainQuestion>,
  path: string,
): FormProblem[] {
  if (condition === undefined) return []
  if ('all' in condition)
    return condition.all.flatMap((part, at) => conditionProblems(part, asked, `${path}.all.${at}`))
  if ('any' in condition)
    return condition.any.flatMap((part, at) => conditionProblems(part, asked, `${path}.any.${at}`))
  if ('not' in condition) return conditionProblems(condition.not, asked, `${path}.not`)
  const question = asked.get(condition.question)
  if (question === undefined) {
    return [{ path, mend: `"${condition.question}" is not asked before this; name an earlier question` }]
  }
  const wanted = 'is' in condition ? [condition.is] : 'in' in condition ? condition.in : []
  return wanted
    .filter((value) => !canBe(question, value))
    .map((value) => ({ path, mend: `"${condition.question}" can never be ${JSON.stringify(value)}` }))
}

function canBe(question: PlainQuestion, value: string | number | boolean): boolean {
  if (question.type === 'choice' || question.type === 'several') {
    return question.options.some((option) => option.value === value)
  }
  if (question.type === 'yesNo' || question.type === 'file') return typeof value === 'boolean'
  if (question.type === 'number' || question.type === 'money') return typeof value === 'number'
  if (question.type === 'address' || question.type === 'bankAccount' || question.type === 'signature') return false
  return typeof value === 'string'
}
