import type { Answer } from '../procedure/answer.ts'
import { answerText } from '../procedure/answer-text.ts'
import type { PlainQuestion } from '../procedure/form.ts'

/**
 * An answer as the official form words it, in Vietnamese: options under their `paperLabel`. Null where nothing but
 * options was chosen that the paper leaves out, because the answer after them says it.
 */
export function printedAnswer(question: PlainQuestion, value: Answer | undefined): string | null {
  if (question.type !== 'choice' && question.type !== 'several') return answerText(question, value, 'vi')
  const options = question.options
    .filter(({ onPaper }) => onPaper !== false)
    .map((option) => ({ ...option, label: { ...option.label, vi: option.paperLabel ?? option.label.vi } }))
  const text = answerText({ ...question, options }, value, 'vi')
  return text === '' && answerText(question, value, 'vi') !== '' ? null : text
}
