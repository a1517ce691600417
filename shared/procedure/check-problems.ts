import { closestWord } from '../text/closest-word.ts'
import { conditionProblems } from './condition-problems.ts'
import type { FormProblem } from './form-problem.ts'
import type { Check, Comparison, Form, PlainQuestion } from './form.ts'

const comparable = {
  notBefore: ['date'],
  notAfter: ['date'],
  atMost: ['number', 'money', 'derived number'],
  atLeast: ['number', 'money', 'derived number'],
} as const

/** What the applicant's card tells of itself: not asked, but to be compared. */
const applicantId = { id: 'applicantId', type: 'idNumber' }

/** What is wrong with rules between answers: ids that they can't see, and sides that can't be compared. */
export function checkProblems(checks: readonly Check[], form: Form): readonly FormProblem[] {
  const questions = form.sections.flatMap((section) => section.questions)
  const groups = questions.filter((question) => question.type === 'group')
  const outside = questions.filter((question): question is PlainQuestion => question.type !== 'group')
  const derived = form.derived.map(({ id, value }) => ({
    id,
    type: 'moneyInWords' in value ? 'derived text' : 'derived number',
  }))
  return checks.flatMap((check, at) => {
    const path = `checks.${at}`
    const holder = groups.find((group) => group.questions.some(({ id }) => id === check.at))
    const within = [...(holder?.questions ?? []), ...outside]
    const askable = new Map(within.map((question) => [question.id, question]))
    const problems = [...conditionProblems(check.when, askable, `${path}.when`)]
    // What adds up over a group is mended at the group as a whole.
    const compared = check.kind === 'never' ? undefined : check.value
    if (!askable.has(check.at) && !(compared !== undefined && groups.some(({ id }) => id === check.at))) {
      return [...problems, { path, mend: unseen(check.at, [...askable.keys()]) }]
    }
    if (check.kind === 'never') return problems
    if (typeof check.other === 'number' && !check.kind.startsWith('at')) {
      problems.push({ path: `${path}.other`, mend: 'a number is compared by "atMost" or "atLeast"' })
    }
    const sides = [check.value ?? check.at, check.other].filter((side) => typeof side === 'string')
    if (check.years !== undefined && check.kind !== 'notAfter') {
      problems.push({ path: `${path}.years`, mend: 'years between two dates are asked for by "notAfter"' })
    }
    return [...problems, ...sides.flatMap((id) => sideProblems(check, id, [...within, ...derived, applicantId], path))]
  })
}

function sideProblems(
  check: Comparison,
  id: string,
  values: readonly { readonly id: string; readonly type: string }[],
  path: string,
): FormProblem[] {
  const value = values.find((one) => one.id === id)
  if (value === undefined)
    return [
      {
        path,
        mend: unseen(
          id,
          values.map((one) => one.id),
        ),
      },
    ]
  if (check.kind === 'differs') return []
  const allowed: readonly string[] = comparable[check.kind]
  const mend = `"${id}" is of the type "${value.type}"; it must be one of: ${allowed.join(', ')}`
  return allowed.includes(value.type) ? [] : [{ path, mend }]
}

/** From outside a group nobody sees into it: which of its items would be meant? */
function unseen(id: string, seen: readonly string[]): string {
  const near = closestWord(id, seen)
  const mend = near === null ? 'name one outside groups, or of the same group' : `did you mean "${near}"?`
  return `"${id}" is no question that this check can see; ${mend}`
}
