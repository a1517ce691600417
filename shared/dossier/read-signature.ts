import type { Signature } from './signature.ts'

/** The signature that a value is, or null: exactly what `signatureSchema` accepts. By hand, so that screens need no zod. */
export function readSignature(value: unknown): Signature | null {
  if (typeof value !== 'object' || value === null) return null
  const { kind, ...rest } = value as Readonly<Record<string, unknown>>
  if (kind === 'typed') {
    const { name, ...others } = rest
    return typeof name === 'string' && name.length <= 120 && isEmpty(others) ? { kind, name } : null
  }
  if (kind !== 'drawn') return null
  const { strokes, ...others } = rest
  return isListOf(strokes, 200, isStroke) && isEmpty(others) ? { kind, strokes } : null
}

const isEmpty = (others: object): boolean => Object.keys(others).length === 0

type Point = [number, number]

const isStroke = (value: unknown): value is Point[] => isListOf(value, 6000, isPoint)
const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((part) => typeof part === 'number' && part >= 0 && part <= 1)

function isListOf<Item>(value: unknown, most: number, is: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.length <= most && value.every(is)
}
