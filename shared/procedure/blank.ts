import { isSigned } from '../dossier/is-signed.ts'
import type { Answer } from './answer.ts'

/** Nothing was answered: absent, only spaces, an empty list, an address without a unit, an unsigned signature. */
export function isBlank(value: Answer | undefined): boolean {
  if (value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  if (typeof value !== 'object') return false
  if ('commune' in value) return value.commune.trim() === '' && value.detail.trim() === ''
  // The holder is filled in from the card: alone it says nothing about an account.
  if ('bank' in value) return value.bank.trim() === '' && value.number.trim() === ''
  return !isSigned(value)
}
