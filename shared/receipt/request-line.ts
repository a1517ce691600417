import type { Language } from '../language.ts'
import type { Answers } from '../procedure/answer.ts'
import { answerText, numberText } from '../procedure/answer-text.ts'
import { derivedValues } from '../procedure/derive.ts'
import type { Form } from '../procedure/form.ts'
import { itemsOf } from '../procedure/group-items.ts'
import { holds } from '../procedure/holds.ts'
import { namedIn } from '../procedure/receipt-line.ts'
import { visibleQuestions } from '../procedure/visible-questions.ts'
import { fillIn } from './fill-in.ts'

/**
 * What exactly is applied for, e.g. "Khai sinh cho Nguyễn Minh An; thêm 3 bản sao", or null where the form has no words
 * for it: "birth registration" alone does not tell two receipts of one family apart.
 *
 * `answers` are without what a condition hides; `today` is `YYYY-MM-DD` in office time.
 */
export function requestLine(form: Form, answers: Answers, language: Language, today: string): string | null {
  const values = valuesOf(form, answers, language, today)
  for (const { when, text } of form.receiptLine) {
    if (when !== undefined && !holds(when, answers)) continue
    const line = text[language]
    if (namedIn(line).every((id) => (values[id] ?? '') !== '')) return fillIn(line, values)
  }
  return null
}

/** Numbers without their unit, which the line itself says. */
function valuesOf(form: Form, answers: Answers, language: Language, today: string): Readonly<Record<string, string>> {
  const derived = Object.entries(derivedValues(form, answers, today)).map(
    ([id, value]) => [id, typeof value === 'number' ? numberText(value, language) : value] as const,
  )
  const answered = visibleQuestions(form, answers).map((question) => {
    const { id, type } = question
    const answer = answers[id]
    if (type === 'group') return [id, String(itemsOf(answers, id).length)] as const
    return [
      id,
      typeof answer === 'number' ? numberText(answer, language) : answerText(question, answer, language),
    ] as const
  })
  return Object.fromEntries([...derived, ...answered])
}
