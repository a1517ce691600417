import type { Condition } from './condition.ts'
import type { Check, Form, PlainQuestion, Question, Section } from './form.ts'

/** A mistake in a form as data. `path` leads to it (`sections.1.questions.0.when`), `mend` says how to put it right. */
export interface FormProblem {
  readonly path: string
  readonly mend: string
}

/**
 * What is wrong with a form beyond its shape: the rules that a schema can't express.
 *
 * Conditions may only look at what was asked before them, which keeps a form walkable in one pass and screens stable.
 */
export function formProblems(form: Form): readonly FormProblem[] {
  const asked = new Map<string, PlainQuestion>()
  const taken = new Set<string>()
  const problems: FormProblem[] = []
  const claim = (id: string, path: string) => {
    if (taken.has(id)) problems.push({ path, mend: `the id "${id}" is used twice; give each question its own` })
    taken.add(id)
  }
  form.sections.forEach((section, at) => {
    const path = `sections.${at}`
    problems.push(...conditionProblems(section.when, asked, `${path}.when`))
    section.questions.forEach((question, index) => {
      const here = `${path}.questions.${index}`
      claim(question.id, `${here}.id`)
      problems.push(...conditionProblems(question.when, asked, `${here}.when`), ...rangeProblems(question, here))
      if (question.type !== 'group') asked.set(question.id, question)
      else problems.push(...groupProblems(question.questions, asked, here, claim))
    })
  })
  return [...problems, ...sectionProblems(form.sections), ...checkProblems(form.checks, form)]
}

function groupProblems(
  questions: readonly PlainQuestion[],
  asked: ReadonlyMap<string, PlainQuestion>,
  parent: string,
  claim: (id: string, path: string) => void,
): FormProblem[] {
  const inside = new Map(asked)
  return questions.flatMap((question, index) => {
    const path = `${parent}.questions.${index}`
    claim(question.id, `${path}.id`)
    const problems = [...conditionProblems(question.when, inside, `${path}.when`), ...rangeProblems(question, path)]
    inside.set(question.id, question)
    return problems
  })
}

function conditionProblems(
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
  if (question.type === 'yesNo') return typeof value === 'boolean'
  if (question.type === 'number' || question.type === 'money') return typeof value === 'number'
  return typeof value === 'string'
}

function rangeProblems(question: Question, path: string): FormProblem[] {
  const problems: FormProblem[] = []
  if ('min' in question && question.min !== undefined && question.max !== undefined && question.min > question.max) {
    problems.push({ path: `${path}.min`, mend: 'min is larger than max' })
  }
  if ('options' in question && new Set(question.options.map(({ value }) => value)).size < question.options.length) {
    problems.push({ path: `${path}.options`, mend: 'two options have the same value' })
  }
  return problems
}

function sectionProblems(sections: readonly Section[]): FormProblem[] {
  const ids = sections.map(({ id }) => id)
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at ? [] : [{ path: `sections.${at}.id`, mend: `the section id "${id}" is used twice` }],
  )
}

const comparable = {
  notBefore: ['date'],
  notAfter: ['date'],
  atMost: ['number', 'money'],
  atLeast: ['number', 'money'],
} as const

function checkProblems(checks: readonly Check[], form: Form): FormProblem[] {
  const questions = form.sections.flatMap((section) => section.questions)
  const groups = questions.filter((question) => question.type === 'group')
  const outside = questions.filter((question) => question.type !== 'group')
  return checks.flatMap((check, at) => {
    const path = `checks.${at}`
    const holder = groups.find((group) => group.questions.some(({ id }) => id === check.at))
    const within = [...(holder?.questions ?? []), ...outside]
    return [check.at, check.other].flatMap((id) => {
      const question = within.find((one) => one.id === id)
      if (question === undefined) return [{ path, mend: `"${id}" is no question that this check can see` }]
      if (check.kind === 'differs') return []
      const allowed: readonly string[] = comparable[check.kind]
      return allowed.includes(question.type) ? [] : [{ path, mend: `"${id}" must be one of: ${allowed.join(', ')}` }]
    })
  })
}
