import type { PlainQuestion } from '../../../shared/procedure/form.ts'

type Type = PlainQuestion['type']

const typed: readonly Type[] = ['text', 'name', 'email', 'number', 'phone', 'idNumber', 'date', 'money']
const decided: readonly Type[] = ['choice', 'yesNo', 'file']

/** Answered with the keys alone. */
export function isTyped({ type }: PlainQuestion): boolean {
  return typed.includes(type)
}

/** Answered by one touch on one of a few cards. */
export function isDecision({ type }: PlainQuestion): boolean {
  return decided.includes(type)
}
