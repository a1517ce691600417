import { conditionProblems } from './condition-problems.ts'
import type { FormProblem } from './form-problem.ts'
import type { Form } from './form.ts'
import { namedIn, typesOnReceipt } from './receipt-line.ts'

/** What is wrong with the lines for the receipt: names that mean nothing, and those that a receipt must not tell. */
export function receiptLineProblems(form: Form): readonly FormProblem[] {
  const questions = form.sections.flatMap((section) => section.questions)
  const plain = new Map(questions.flatMap((question) => (question.type === 'group' ? [] : [[question.id, question]])))
  const types = new Map<string, string>([
    ...questions.map(({ id, type }) => [id, type] as const),
    ...form.derived.map(({ id }) => [id, 'derived'] as const),
  ])
  const allowed: readonly string[] = typesOnReceipt
  return form.receiptLine.flatMap(({ when, text }, at) => {
    const path = `receiptLine.${at}`
    const named = [...new Set([...namedIn(text.vi), ...namedIn(text.en)])]
    return [
      ...conditionProblems(when, plain, `${path}.when`),
      ...named.flatMap((id): FormProblem[] => {
        const type = types.get(id)
        if (type === undefined) return [{ path: `${path}.text`, mend: `{{${id}}} is no question of this form` }]
        return allowed.includes(type)
          ? []
          : [{ path: `${path}.text`, mend: `{{${id}}} must be one of: ${allowed.join(', ')}` }]
      }),
    ]
  })
}
