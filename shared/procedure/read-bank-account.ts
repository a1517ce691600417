import type { BankAccount } from './answer.ts'

/** The bank account that a value is, or null: exactly what `bankAccountSchema` accepts. By hand, like `readAddress`. */
export function readBankAccount(value: unknown): BankAccount | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { bank, number, holder, ...others } = value as Readonly<Record<string, unknown>>
  if (!isText(bank, 120) || !isText(number, 30) || !isText(holder, 120)) return null
  return Object.keys(others).length === 0 ? { bank, number, holder } : null
}

function isText(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length <= maxLength
}
