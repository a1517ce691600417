import type { Text } from '../language.ts'
import type { Answers } from './answer.ts'
import { assertNever } from '../assert-never.ts'
import { conditionQuestions } from './condition-questions.ts'
import type { Form, GroupQuestion, PlainQuestion, Section } from './form.ts'
import { itemsOf } from './group-items.ts'
import { visibleInItem } from './visible-questions.ts'
import { walkForm } from './walk-form.ts'

/** Which item of a repeated group a screen is about; counted from 0. */
export interface ScreenGroup {
  readonly questionId: string
  readonly itemIndex: number
  readonly question: GroupQuestion
}

/** One screen of a form. `id` stays the same however the answers on it or after it change. */
export type FormScreen =
  | {
      readonly kind: 'questions'
      readonly id: string
      readonly section: Text
      readonly group: ScreenGroup | null
      readonly questions: readonly PlainQuestion[]
    }
  | {
      /** Lists the items so far: "add another" or "go on". `group.itemIndex` is the number of items. */
      readonly kind: 'groupSummary'
      readonly id: string
      readonly section: Text
      readonly group: ScreenGroup
      readonly questions: readonly []
    }

/** What one screen holds without scrolling, in one-line fields. */
const screenRoom = 3

/**
 * The form as the screens that a person walks through: one decision each, or up to three things to type that belong to
 * one section. So a screen that asks for a choice asks for nothing else, and the choice itself goes on.
 *
 * A screen ends before a question that depends on something asked on that screen. So what somebody answers never
 * changes the screen they are looking at, nor one before it, and going back by id always finds it again.
 */
export function formScreens(form: Form, answers: Answers): readonly FormScreen[] {
  const walked = walkForm(form, answers)
  const visible = new Set(walked.visible)
  const screens: FormScreen[] = []
  for (const section of form.sections) {
    let run: PlainQuestion[] = []
    const flush = () => {
      const shown = new Set(run.filter((question) => visible.has(question)))
      screens.push(...packed(run, shown).map((questions) => plainScreen(section, null, questions)))
      run = []
    }
    for (const question of section.questions) {
      if (question.type !== 'group') run.push(question)
      else {
        flush()
        if (visible.has(question)) screens.push(...groupScreens(section, question, walked.kept))
      }
    }
    flush()
  }
  return screens
}

function groupScreens(section: Section, question: GroupQuestion, answers: Answers): FormScreen[] {
  const items = itemsOf(answers, question.id)
  const count = Math.max(items.length, question.min)
  const screens: FormScreen[] = []
  for (let itemIndex = 0; itemIndex < count; itemIndex++) {
    const shown = new Set(visibleInItem(question, answers, items[itemIndex] ?? {}))
    const group = { questionId: question.id, itemIndex, question }
    screens.push(...packed(question.questions, shown).map((questions) => plainScreen(section, group, questions)))
  }
  const group = { questionId: question.id, itemIndex: count, question }
  return [
    ...screens,
    { kind: 'groupSummary', id: `${question.id}.summary`, section: section.title, group, questions: [] },
  ]
}

function plainScreen(section: Section, group: ScreenGroup | null, questions: readonly PlainQuestion[]): FormScreen {
  const first = questions[0]?.id ?? ''
  const id = group === null ? `${section.id}.${first}` : `${group.questionId}[${group.itemIndex}].${first}`
  return { kind: 'questions', id, section: section.title, group, questions }
}

/** Splits questions into screens. Hidden ones take no room but still end a screen that they depend on. */
function packed(questions: readonly PlainQuestion[], shown: ReadonlySet<PlainQuestion>): PlainQuestion[][] {
  const screens: PlainQuestion[][] = []
  let current: PlainQuestion[] = []
  let room = screenRoom
  const close = () => {
    if (current.length > 0) screens.push(current)
    current = []
    room = screenRoom
  }
  for (const question of questions) {
    const needed = question.when === undefined ? [] : conditionQuestions(question.when)
    if (current.some(({ id }) => needed.includes(id))) close()
    if (!shown.has(question)) continue
    if (roomFor(question) > room) close()
    current.push(question)
    room -= roomFor(question)
  }
  close()
  return screens
}

/** How much of a screen a question takes: a decision, and a question of several fields, has it alone. */
function roomFor(question: PlainQuestion): number {
  switch (question.type) {
    case 'text':
      return question.lines > 1 ? 2 : 1
    case 'choice':
    case 'yesNo':
    case 'several':
    case 'address':
    case 'bankAccount':
    case 'signature':
    case 'file':
      return screenRoom
    case 'name':
    case 'number':
    case 'money':
    case 'date':
    case 'phone':
    case 'email':
    case 'idNumber':
      return 1
    default:
      return assertNever(question)
  }
}
