import type { Language } from '../language.ts'
import { moneyText, numberText } from './answer-text.ts'
import type { Derived } from './derived.ts'

/** A derived value as a person reads it on the review screen and on papers. */
export function derivedText(derived: Derived, value: string | number, language: Language): string {
  if (typeof value === 'string') return value
  if (derived.money) return moneyText(value, language)
  const unit = derived.unit === undefined ? '' : ` ${derived.unit[language]}`
  return `${numberText(value, language)}${unit}`
}
