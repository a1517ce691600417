import type { FormProblem } from './form-problem.ts'
import type { prefillSchema, Question } from './form.ts'
import type { z } from 'zod'

type Prefill = z.infer<typeof prefillSchema>

/** The types of questions that can hold what is filled in. */
const holders: Readonly<Record<Prefill, readonly Question['type'][]>> = {
  fullName: ['name', 'text', 'bankAccount'],
  idNumber: ['idNumber', 'text'],
  birthDate: ['date'],
  sex: ['choice'],
  address: ['address', 'text'],
  phone: ['phone', 'text'],
  email: ['email'],
}

/** What is wrong with what a question is filled in with: it would stand there wrongly, or never. */
export function prefillProblems(question: Question, path: string, isInGroup: boolean): FormProblem[] {
  if (question.type === 'file' || question.prefill === undefined) return []
  const { prefill } = question
  const mend = (words: string): FormProblem[] => [{ path: `${path}.prefill`, mend: words }]
  if (isInGroup) return mend('inside a group nothing is filled in, because it is about others; remove it')
  const fitting = holders[prefill]
  if (!fitting.includes(question.type))
    return mend(`"${prefill}" fills in a question of the type ${fitting.join(' or ')}`)
  const needed = ['male', 'female']
  const values = question.type === 'choice' ? question.options.map(({ value }) => value) : needed
  return needed.every((value) => values.includes(value))
    ? []
    : mend('"sex" needs options with the values "male" and "female"')
}
