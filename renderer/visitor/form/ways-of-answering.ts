import type { PlainQuestion } from '../../../shared/procedure/form.ts'

type Type = PlainQuestion['type']

/** Of these nothing is shown but the text itself: no parts, no sum in words. */
const texts: readonly Type[] = ['text', 'name', 'email', 'number', 'phone', 'idNumber']
const typed: readonly Type[] = [...texts, 'date', 'money']
const decided: readonly Type[] = ['choice', 'yesNo', 'file']

/** Answered with the keys alone. */
export function isTyped({ type }: PlainQuestion): boolean {
  return typed.includes(type)
}

/** One input that shows its answer by itself. */
export function holdsItsText({ type }: PlainQuestion): boolean {
  return texts.includes(type)
}

/** Answered by one touch on one of a few cards. */
export function isDecision({ type }: PlainQuestion): boolean {
  return decided.includes(type)
}
