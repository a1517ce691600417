import type { Address } from './answer.ts'

/**
 * The address that a value is, or null: exactly what `addressSchema` accepts.
 *
 * By hand, because screens ask this at every key, and so that they need not carry zod into the page.
 */
export function readAddress(value: unknown): Address | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { commune, detail, formerName, ...others } = value as Readonly<Record<string, unknown>>
  if (!isText(commune, 80) || !isText(detail, 300) || Object.keys(others).length > 0) return null
  if (formerName === undefined) return { commune, detail }
  return isText(formerName, 120) ? { commune, detail, formerName } : null
}

function isText(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length <= maxLength
}
