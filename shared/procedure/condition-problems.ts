import { assertNever } from '../assert-never.ts'
import { closestWord } from '../text/closest-word.ts'
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
    const near = closestWord(condition.question, [...asked.keys()])
    const mend = near === null ? 'name an earlier question' : `did you mean "${near}"?`
    return [{ path, mend: `"${condition.question}" is not asked before this; ${mend}` }]
  }
  const wanted = 'is' in condition ? [condition.is] : 'in' in condition ? condition.in : []
  return wanted
    .filter((value) => !canBe(question, value))
    .map((value) => ({
      path,
      mend: `"${condition.question}" can never be ${JSON.stringify(value)}; ${whatItCanBe(question)}`,
    }))
}

function whatItCanBe(question: PlainQuestion): string {
  switch (question.type) {
    case 'choice':
    case 'several':
      return `it is one of ${question.options.map(({ value }) => JSON.stringify(value)).join(', ')}`
    case 'yesNo':
    case 'file':
      return 'it is true or false, without quotes'
    case 'number':
    case 'money':
      return 'it is a number, without quotes'
    case 'address':
    case 'bankAccount':
    case 'signature':
      return 'ask only whether it is "answered"'
    case 'text':
    case 'name':
    case 'date':
    case 'phone':
    case 'email':
    case 'idNumber':
      return 'it is text in quotes'
    default:
      return assertNever(question)
  }
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
