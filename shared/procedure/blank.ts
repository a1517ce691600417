import type { Answer } from './answer.ts'

/** Nothing was answered: absent, only spaces, an empty list, or an address without a unit. */
export function isBlank(value: Answer | undefined): boolean {
  if (value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  if (typeof value === 'object') return value.commune === '' && value.detail.trim() === ''
  return false
}
