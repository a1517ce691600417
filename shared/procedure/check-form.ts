import type { Fault } from '../contract/values.ts'
import type { Answers, GroupItem } from './answer.ts'
import { checkAnswer, type CheckContext } from './check-answer.ts'
import { brokenChecks } from './broken-checks.ts'
import type { Form, GroupQuestion } from './form.ts'
import type { FormScreen } from './form-screens.ts'
import { isItems } from './group-items.ts'
import { visibleInItem } from './visible-questions.ts'
import { walkForm } from './walk-form.ts'

/**
 * Everything wrong with the answers of a form, in the order of its questions; empty when it can be sent.
 *
 * Hidden questions are not looked at (send `pruneHidden` of the answers). Ids that the form does not know are faults:
 * a screen never makes them, so they come from something else.
 */
export function checkForm(form: Form, answers: Answers, context: CheckContext): readonly Fault[] {
  const { visible, kept } = walkForm(form, answers)
  const faults = unknownIds(form, answers)
  for (const question of visible) {
    if (question.type === 'group') faults.push(...checkGroup(question, kept, context))
    else {
      const value = Object.hasOwn(kept, question.id) ? kept[question.id] : undefined
      const fault = checkAnswer(question, value, context)
      if (fault !== null) faults.push({ path: `answers.${question.id}`, ...fault })
    }
  }
  const broken = brokenChecks(form, kept, context)
  return [...faults, ...broken.filter((check) => !faults.some((fault) => fault.path === check.path))]
}

/** What is wrong on one screen: the faults of `checkForm` that its questions can mend. */
export function checkScreen(form: Form, screen: FormScreen, answers: Answers, context: CheckContext): readonly Fault[] {
  const paths = new Set(screenPaths(screen))
  return checkForm(form, answers, context).filter((fault) => paths.has(fault.path))
}

/** Paths of the faults that a screen can mend, in the order of its questions. */
export function screenPaths(screen: FormScreen): readonly string[] {
  if (screen.kind === 'groupSummary') return [`answers.${screen.group.questionId}`]
  const { group, questions } = screen
  const prefix = group === null ? 'answers' : `answers.${group.questionId}.${group.itemIndex}`
  return questions.map(({ id }) => `${prefix}.${id}`)
}

function checkGroup(group: GroupQuestion, answers: Answers, context: CheckContext): Fault[] {
  const path = `answers.${group.id}`
  const value = Object.hasOwn(answers, group.id) ? answers[group.id] : []
  if (!isItems(value)) return [{ path, kind: 'wrongType' }]
  const faults = value.flatMap((item, index) => checkItem(group, answers, item, `${path}.${index}`, context))
  if (value.length < group.min) faults.push({ path, kind: 'tooFewItems', params: { min: String(group.min) } })
  if (value.length > group.max) faults.push({ path, kind: 'tooManyItems', params: { max: String(group.max) } })
  return faults
}

function checkItem(
  group: GroupQuestion,
  answers: Answers,
  item: GroupItem,
  path: string,
  context: CheckContext,
): Fault[] {
  return visibleInItem(group, answers, item).flatMap((question) => {
    const value = Object.hasOwn(item, question.id) ? item[question.id] : undefined
    const fault = checkAnswer(question, value, context)
    return fault === null ? [] : [{ path: `${path}.${question.id}`, ...fault }]
  })
}

function unknownIds(form: Form, answers: Answers): Fault[] {
  const questions = new Map(form.sections.flatMap((section) => section.questions.map((one) => [one.id, one] as const)))
  return Object.entries(answers).flatMap(([id, value]) => {
    const question = questions.get(id)
    if (question === undefined) return [unknownAt('answers', id)]
    if (question.type !== 'group' || !isItems(value)) return []
    const known = new Set(question.questions.map((one) => one.id))
    return value.flatMap((item, index) =>
      Object.keys(item)
        .filter((inner) => !known.has(inner))
        .map((inner) => unknownAt(`answers.${id}.${index}`, inner)),
    )
  })
}

/** An id of strange shape is not repeated: it may be anything, and a fault must stay safe to show and to log. */
function unknownAt(parent: string, id: string): Fault {
  return { path: /^[a-z][A-Za-z0-9]{0,59}$/.test(id) ? `${parent}.${id}` : parent, kind: 'wrongType' }
}
