import type { PlainQuestion } from '../../../shared/procedure/form.ts'

type Type = PlainQuestion['type']

const typedWords: readonly Type[] = ['text', 'name', 'email', 'number', 'phone', 'idNumber']
const typed: readonly Type[] = [...typedWords, 'date', 'money']
const decided: readonly Type[] = ['choice', 'yesNo']

/** A field that keeps its own text, so that its screen may follow later. */
export function keepsOwnText({ type }: PlainQuestion): boolean {
  return typedWords.includes(type)
}

/** Answered with the keys alone. */
export function isTyped({ type }: PlainQuestion): boolean {
  return typed.includes(type)
}

/** Answered by one touch on one of a few cards. */
export function isDecision({ type }: PlainQuestion): boolean {
  return decided.includes(type)
}
