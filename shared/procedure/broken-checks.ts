import { assertNever } from '../assert-never.ts'
import type { Fault } from '../contract/values.ts'
import type { Answer, Answers, GroupItem } from './answer.ts'
import { isBlank } from './blank.ts'
import type { CheckContext } from './check-answer.ts'
import { derivedValues } from './derive.ts'
import type { Check, Comparison, Form } from './form.ts'
import { itemsOf } from './group-items.ts'
import { holds } from './holds.ts'

/**
 * The rules between two values that the answers break. A rule with a side that is not there is not broken.
 *
 * A rule whose `at` stands in a repeated group holds for each item; what it names is looked up in the item first.
 * `params` carries the rule's own sentence, by language.
 */
export function brokenChecks(form: Form, answers: Answers, context: CheckContext): readonly Fault[] {
  const questions = form.sections.flatMap((section) => section.questions)
  const known = {
    ...(context.applicantId === undefined ? {} : { applicantId: context.applicantId }),
    ...answers,
    ...derivedValues(form, answers, context.today),
  }
  return form.checks.flatMap((check) => {
    const group = questions.find((one) => one.type === 'group' && one.questions.some(({ id }) => id === check.at))
    if (group === undefined) return faultOf(check, known, undefined, 'answers')
    return itemsOf(answers, group.id).flatMap((item, index) =>
      faultOf(check, known, item, `answers.${group.id}.${index}`),
    )
  })
}

function faultOf(check: Check, known: Answers, item: GroupItem | undefined, parent: string): Fault[] {
  if (check.when !== undefined && !holds(check.when, known, item)) return []
  if (check.kind === 'never') return isBlank(own(check.at, known, item)) ? [] : [broken(check, parent)]
  const value = own(check.value ?? check.at, known, item)
  const other = typeof check.other === 'number' ? check.other : own(check.other, known, item)
  if (isBlank(value) || isBlank(other) || keeps(check, value, other)) return []
  return [broken(check, parent)]
}

function broken({ at, message }: Check, parent: string): Fault {
  return { path: `${parent}.${at}`, kind: 'check', params: { vi: message.vi, en: message.en } }
}

function own(id: string, answers: Answers, item: GroupItem | undefined): Answer | undefined {
  if (item !== undefined && Object.hasOwn(item, id)) return item[id]
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}

function keeps({ kind, years = 0 }: Comparison, at: Answer | undefined, other: Answer | undefined): boolean {
  switch (kind) {
    case 'notBefore':
      return inOrder(other, at)
    case 'notAfter':
      return inOrder(at, other, years)
    case 'atMost':
      return typeof at !== 'number' || typeof other !== 'number' || at <= other
    case 'atLeast':
      return typeof at !== 'number' || typeof other !== 'number' || at >= other
    case 'differs':
      return JSON.stringify(at) !== JSON.stringify(other)
    default:
      return assertNever(kind)
  }
}

/**
 * Whether `early` lies at least `years` before `late`. Dates compare as text; where one side is only a year, only the
 * years are compared.
 */
function inOrder(early: Answer | undefined, late: Answer | undefined, years = 0): boolean {
  if (typeof early !== 'string' || typeof late !== 'string') return true
  const length = Math.min(early.length, late.length)
  return yearsLater(early, years).slice(0, length) <= late.slice(0, length)
}

/** The same day of a later year. 29 February may then be a day that is not there; as text it compares all the same. */
function yearsLater(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`
}
