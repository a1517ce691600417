import { fail, ok, type Result } from '../result.ts'

/**
 * The text that crosses the boundary in both shells: JSON, with binary values as `{"$bytes": base64}`.
 *
 * Both shells carry the same text, so every limit and refusal lives here once. Structured clone was rejected for the
 * Electron side: it lets own `__proto__` keys and shared references through, and would need a second set of checks.
 */
export interface Wire {
  encode(value: unknown): string
  /** Hands back the value, or why the text is refused. */
  decode(text: string): Result<unknown, WireFault>
}

/** The platform's base64, handed in because `shared` knows neither Node's `Buffer` nor the browser's. */
export interface Base64 {
  encode(bytes: Uint8Array): string
  /** `null` when the text is not base64. */
  decode(text: string): Uint8Array | null
}

export type WireFault = 'tooLarge' | 'tooDeep' | 'notJson' | 'forbiddenKey' | 'badBytes'

/** Longest text in characters: a 30 MB photograph as base64, and room for the rest of its call. */
export const maxWireLength = 42_000_000

/** Deepest nesting of a value; the contract's own deepest shape has fewer than ten levels. */
export const maxWireDepth = 32

const bytesKey = '$bytes'

export function createWire(base64: Base64): Wire {
  function encode(value: unknown): string {
    return JSON.stringify(toPlain(value))
  }

  function toPlain(value: unknown): unknown {
    if (value instanceof Uint8Array) return { [bytesKey]: base64.encode(value) }
    if (Array.isArray(value)) return value.map(toPlain)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]))
  }

  function decode(text: string): Result<unknown, WireFault> {
    if (text.length > maxWireLength) return fail('tooLarge')
    let plain: unknown
    try {
      plain = JSON.parse(text)
    } catch {
      return fail('notJson')
    }
    return fromPlain(plain, 0)
  }

  function fromPlain(plain: unknown, depth: number): Result<unknown, WireFault> {
    if (typeof plain !== 'object' || plain === null) return ok(plain)
    if (depth >= maxWireDepth) return fail('tooDeep')
    if (Array.isArray(plain)) return fromPlainItems(plain, depth)
    if (Object.hasOwn(plain, bytesKey)) return fromPlainBytes(plain)
    const value: Record<string, unknown> = {}
    for (const [key, plainInner] of Object.entries(plain)) {
      // Assigning this key would change the object's prototype instead of adding a field.
      if (key === '__proto__') return fail('forbiddenKey')
      const inner = fromPlain(plainInner, depth + 1)
      if (!inner.ok) return inner
      value[key] = inner.value
    }
    return ok(value)
  }

  function fromPlainItems(plain: readonly unknown[], depth: number): Result<unknown, WireFault> {
    const items: unknown[] = []
    for (const plainItem of plain) {
      const item = fromPlain(plainItem, depth + 1)
      if (!item.ok) return item
      items.push(item.value)
    }
    return ok(items)
  }

  function fromPlainBytes(plain: object): Result<unknown, WireFault> {
    const text = (plain as Record<string, unknown>)[bytesKey]
    if (typeof text !== 'string' || Object.keys(plain).length !== 1) return fail('badBytes')
    const bytes = base64.decode(text)
    return bytes === null ? fail('badBytes') : ok(bytes)
  }

  return { encode, decode }
}
