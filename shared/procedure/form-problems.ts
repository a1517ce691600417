import { checkProblems } from './check-problems.ts'
import { derivedProblems } from './derived-problems.ts'
import type { FormProblem } from './form-problem.ts'
import type { Form, PlainQuestion, Question, Section } from './form.ts'
import { conditionProblems } from './condition-problems.ts'
import { paperProblems } from './paper-problems.ts'
import { prefillProblems } from './prefill-problems.ts'
import { receiptLineProblems } from './receipt-line-problems.ts'

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
    problems.push(
      ...conditionProblems(section.when, asked, `${path}.when`),
      ...conditionProblems(section.applicantOnPaper, asked, `${path}.applicantOnPaper`),
    )
    section.questions.forEach((question, index) => {
      const here = `${path}.questions.${index}`
      claim(question.id, `${here}.id`)
      problems.push(
        ...conditionProblems(question.when, asked, `${here}.when`),
        ...sameProblems(question, asked, here),
        ...rangeProblems(question, here),
        ...prefillProblems(question, here, false),
      )
      if (question.type !== 'group') asked.set(question.id, question)
      else problems.push(...groupProblems(question.questions, asked, here, claim))
    })
  })
  const derived = derivedProblems(form, claim)
  return [
    ...problems,
    ...sectionProblems(form.sections),
    ...derived,
    ...checkProblems(form.checks, form),
    ...paperProblems(form),
    ...receiptLineProblems(form),
  ]
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
    const problems = [
      ...conditionProblems(question.when, inside, `${path}.when`),
      ...sameProblems(question, inside, path),
      ...rangeProblems(question, path),
      ...prefillProblems(question, path, true),
    ]
    inside.set(question.id, question)
    return problems
  })
}

function sameProblems(question: Question, asked: ReadonlyMap<string, PlainQuestion>, path: string): FormProblem[] {
  const same = question.type === 'address' ? question.likelySame : undefined
  return same === false ? [] : conditionProblems(same, asked, `${path}.likelySame`)
}

function rangeProblems(question: Question, path: string): FormProblem[] {
  const problems: FormProblem[] = []
  if ('min' in question && question.min !== undefined && question.max !== undefined && question.min > question.max) {
    problems.push({
      path: `${path}.min`,
      mend: `min (${question.min}) is larger than max (${question.max}); change one of them`,
    })
  }
  const values = 'options' in question ? question.options.map(({ value }) => value) : []
  const twice = values.find((value, at) => values.indexOf(value) < at)
  if (twice !== undefined) {
    problems.push({ path: `${path}.options`, mend: `two options have the value "${twice}"; give each its own` })
  }
  return problems
}

function sectionProblems(sections: readonly Section[]): FormProblem[] {
  const ids = sections.map(({ id }) => id)
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [{ path: `sections.${at}.id`, mend: `the section id "${id}" is used twice; give each section its own` }],
  )
}
