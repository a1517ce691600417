import { maskIdNumber } from '../identity/mask-id-number.ts'
import type { Language } from '../language.ts'
import type { Answer } from './answer.ts'
import { answerText } from './answer-text.ts'
import type { PlainQuestion } from './form.ts'

/**
 * An answer as it is read back on a screen of the hall: like `answerText`, but an ID number is masked, whoever's it is.
 *
 * Somebody may stand behind the visitor; the number in full stands in its own field and on the form to be signed.
 */
export function answerOnScreen(question: PlainQuestion, value: Answer | undefined, language: Language): string {
  const text = answerText(question, value, language)
  return question.type === 'idNumber' ? maskIdNumber(text) : text
}
