import { assertNever } from '../assert-never.ts'
import { closestWord } from '../text/closest-word.ts'
import type { Derivation } from './derived.ts'
import type { FormProblem } from './form-problem.ts'
import type { Form, Question } from './form.ts'

/** What a derived value needs may be: a type of question, or another derived number. */
const numbers: readonly string[] = ['number', 'money', 'derived number']

/** What is wrong with the derived values of a form: ids that are taken, and rules over what is not there or no number. */
export function derivedProblems(form: Form, claim: (id: string, path: string) => void): readonly FormProblem[] {
  const questions = form.sections.flatMap((section) => section.questions)
  const kinds = new Map<string, string>(questions.map(({ id, type }) => [id, type]))
  return form.derived.flatMap(({ id, value }, at) => {
    const path = `derived.${at}`
    claim(id, `${path}.id`)
    const problems = needsOf(value).flatMap(({ name, allowed }) => {
      const kind = kindOf(name, kinds, questions)
      if (kind === undefined) {
        const near = closestWord(name, namesIn(kinds, questions))
        const mend = near === null ? 'name one, and what is in a group as group.question' : `did you mean "${near}"?`
        return [
          { path: `${path}.value`, mend: `"${name}" is neither a question nor a derived value before this; ${mend}` },
        ]
      }
      return allowed.includes(kind)
        ? []
        : [
            {
              path: `${path}.value`,
              mend: `"${name}" is of the type "${kind}"; it must be one of: ${allowed.join(', ')}`,
            },
          ]
    })
    kinds.set(id, 'moneyInWords' in value ? 'derived text' : 'derived number')
    return problems
  })
}

function needsOf(rule: Derivation): readonly { readonly name: string; readonly allowed: readonly string[] }[] {
  if ('sum' in rule) return rule.sum.map((name) => ({ name, allowed: numbers }))
  if ('difference' in rule) return rule.difference.map((name) => ({ name, allowed: numbers }))
  if ('count' in rule) return [{ name: rule.count, allowed: ['group'] }]
  if ('ageInYears' in rule) return [{ name: rule.ageInYears, allowed: ['date'] }]
  if ('moneyInWords' in rule) return [{ name: rule.moneyInWords, allowed: ['money', 'derived number'] }]
  return assertNever(rule)
}

function namesIn(kinds: ReadonlyMap<string, string>, questions: readonly Question[]): readonly string[] {
  const inGroups = questions.flatMap((group) =>
    group.type === 'group' ? group.questions.map(({ id }) => `${group.id}.${id}`) : [],
  )
  return [...kinds.keys(), ...inGroups]
}

function kindOf(name: string, kinds: ReadonlyMap<string, string>, questions: readonly Question[]): string | undefined {
  const [id = '', inner] = name.split('.')
  if (inner === undefined) return kinds.get(id)
  const group = questions.find((one) => one.id === id && one.type === 'group')
  return group?.type === 'group' ? group.questions.find((one) => one.id === inner)?.type : undefined
}
