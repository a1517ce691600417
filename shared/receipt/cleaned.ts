import { cleanText } from './clean-text.ts'

/** Cleans every string inside, however deep: a field added later can't be forgotten. */
export function cleaned<Value>(value: Value): Value {
  if (typeof value === 'string') return cleanText(value) as Value
  if (Array.isArray(value)) return value.map(cleaned) as Value
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)])) as Value
  }
  return value
}
