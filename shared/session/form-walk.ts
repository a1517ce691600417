import type { Answers, GroupItem } from '../procedure/answer.ts'
import type { Form, PlainQuestion } from '../procedure/form.ts'
import { formScreens, type FormScreen } from '../procedure/form-screens.ts'

/** Before a procedure is chosen there is no form, and so no screen of it. */
function screensOf(form: Form | null, answers: Answers): readonly FormScreen[] {
  return form === null ? [] : formScreens(form, answers)
}

/** The screen after `screenId`, or null when that was the last one. Which screens there are depends on the answers. */
export function screenAfter(form: Form | null, answers: Answers, screenId: string | null): string | null {
  const screens = screensOf(form, answers)
  const index = screens.findIndex((screen) => screen.id === screenId)
  return screens[index + 1]?.id ?? null
}

/** The screen before `screenId`, or null when that was the first one. */
export function screenBefore(form: Form | null, answers: Answers, screenId: string | null): string | null {
  const screens = screensOf(form, answers)
  const index = screens.findIndex((screen) => screen.id === screenId)
  return screens[index - 1]?.id ?? null
}

export function lastScreen(form: Form | null, answers: Answers): string | null {
  return screensOf(form, answers).at(-1)?.id ?? null
}

/** The first screen of item `index` of a repeated group, or null when the group is hidden. */
export function groupItemScreen(form: Form | null, answers: Answers, questionId: string, index: number): string | null {
  const found = screensOf(form, answers).find(
    (screen) =>
      screen.kind === 'questions' && screen.group?.questionId === questionId && screen.group.itemIndex === index,
  )
  return found?.id ?? null
}

function groupItems(answers: Answers, questionId: string): readonly GroupItem[] {
  const value = answers[questionId]
  if (!Array.isArray(value)) return []
  return value.filter((item) => typeof item === 'object')
}

/** The same answers with one more, still empty, item in the group. */
export function withGroupItem(answers: Answers, questionId: string): Answers {
  return { ...answers, [questionId]: [...groupItems(answers, questionId), {}] }
}

export function withoutGroupItem(answers: Answers, questionId: string, index: number): Answers {
  return { ...answers, [questionId]: groupItems(answers, questionId).filter((_, position) => position !== index) }
}

/** The first screen on which a required question has no answer yet, or a paper that is needed is not there, or null when every one has. */
export function openScreen(form: Form | null, answers: Answers): string | null {
  const open = screensOf(form, answers).find((screen) => {
    if (screen.kind === 'groupSummary') return false
    const values =
      screen.group === null ? answers : groupItems(answers, screen.group.questionId)[screen.group.itemIndex]
    return screen.questions.some((question) => question.required && isOpen(question, values?.[question.id]))
  })
  return open?.id ?? null
}

function isOpen({ type }: PlainQuestion, value: unknown): boolean {
  if (type === 'file') return value !== true
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
