import type { Address } from '../procedure/answer.ts'
import { type AnswerFault, checkAnswer, type CheckContext } from '../procedure/check-answer.ts'
import type { PlainQuestion } from '../procedure/form.ts'

const question: PlainQuestion = { id: 'address', type: 'address', label: { vi: '-', en: '-' }, required: true }

/** What is wrong with an address that the post is to find, or null: a commune alone leads to nobody's door. */
export function checkPostalAddress(address: Address, context: CheckContext): AnswerFault | null {
  return checkAnswer(question, address, context) ?? (address.detail.trim() === '' ? { kind: 'missing' } : null)
}
