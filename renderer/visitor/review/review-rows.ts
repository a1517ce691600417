import type { Language } from '../../../shared/language.ts'
import { answerOnScreen } from '../../../shared/procedure/answer-on-screen.ts'
import { derivedText } from '../../../shared/procedure/derived-text.ts'
import { derivedValues } from '../../../shared/procedure/derive.ts'
import { formScreens } from '../../../shared/procedure/form-screens.ts'
import { itemsOf } from '../../../shared/procedure/group-items.ts'
import { pruneHidden } from '../../../shared/procedure/prune-hidden.ts'
import { askedFormOf } from '../../../shared/session/asked-form-of.ts'
import type { SessionContext } from '../../../shared/session/session-context.ts'
import type { ChangeTarget } from '../../../shared/session/session-events.ts'

/** One line of the review of the form: what was asked, the answer, and where to change it. */
export interface AnswerRow {
  readonly path: string
  readonly name: string
  readonly value: string
  readonly target: ChangeTarget
}

/** Every question of the form that applies, in the order it was asked, with its answer in words. */
export function answerRows(
  context: Pick<SessionContext, 'procedure' | 'answers' | 'assistance' | 'applicant'>,
  language: Language,
): AnswerRow[] {
  const { answers } = context
  const form = askedFormOf(context)
  if (form === null) return []
  const rows = formScreens(form, answers).flatMap((screen) => {
    const section = screen.section[language]
    const target = { step: 'form', screenId: screen.id } as const
    if (screen.kind === 'groupSummary') {
      const { question, questionId } = screen.group
      const count = itemsOf(answers, questionId).length
      return [{ path: `answers.${questionId}`, name: question.label[language], section, value: String(count), target }]
    }
    const { group } = screen
    const values = group === null ? answers : (itemsOf(answers, group.questionId)[group.itemIndex] ?? {})
    const prefix = group === null ? '' : `${group.question.itemTitle[language]} ${group.itemIndex + 1} · `
    const base = group === null ? 'answers' : `answers.${group.questionId}.${group.itemIndex}`
    return screen.questions.map((question) => ({
      path: `${base}.${question.id}`,
      name: `${prefix}${question.label[language]}`,
      section,
      value: answerOnScreen(question, values[question.id], language),
      target,
    }))
  })
  const asked = rows.map(({ name }) => name)
  // "Which ethnic group?" of the mother and of the father: the section tells them apart, as it did when they were asked.
  const isTwice = (name: string) => asked.indexOf(name) !== asked.lastIndexOf(name)
  return rows.map(({ section, name, ...row }) => ({ ...row, name: isTwice(name) ? `${section} · ${name}` : name }))
}

/** What follows from the answers, e.g. a total: read back, but changed only through what it follows from. */
export function derivedRows(
  context: Pick<SessionContext, 'procedure' | 'answers' | 'assistance' | 'applicant'>,
  today: string,
  language: Language,
): (Omit<AnswerRow, 'target'> & { readonly target: null })[] {
  const form = askedFormOf(context)
  if (form === null) return []
  const values = derivedValues(form, pruneHidden(form, context.answers), today)
  return form.derived.flatMap((derived) => {
    const value = values[derived.id]
    if (value === undefined) return []
    return [
      {
        path: `derived.${derived.id}`,
        name: derived.label[language],
        value: derivedText(derived, value, language),
        target: null,
      },
    ]
  })
}
