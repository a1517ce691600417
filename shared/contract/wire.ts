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
  function toPlain(value: unknown): unknown {
    if (value instanceof Uint8Array) return { [bytesKey]: base64.encode(value) }
    if (Array.isArray(value)) return value.map(toPlain)
    return isRecord(value) ? mapValues(value, toPlain) : value
  }

  function decode(text: string): Result<unknown, WireFault> {
    if (text.length > maxWireLength) return fail('tooLarge')
    let fault: WireFault | null = null

    function refuse(why: WireFault): null {
      fault ??= why
      return null
    }

    function fromPlain(plain: unknown, depth: number): unknown {
      if (!isRecord(plain)) return plain
      if (depth >= maxWireDepth) return refuse('tooDeep')
      if (Array.isArray(plain)) return plain.map((item) => fromPlain(item, depth + 1))
      if (Object.hasOwn(plain, bytesKey)) return bytesOf(plain) ?? refuse('badBytes')
      // An own key of this name is harmless here and changes a prototype wherever it is copied next.
      if (Object.hasOwn(plain, '__proto__')) return refuse('forbiddenKey')
      return mapValues(plain, (inner) => fromPlain(inner, depth + 1))
    }

    try {
      const value = fromPlain(JSON.parse(text), 0)
      return fault === null ? ok(value) : fail(fault)
    } catch {
      return fail('notJson')
    }
  }

  function bytesOf(plain: Readonly<Record<string, unknown>>): Uint8Array | null {
    const text = plain[bytesKey]
    return typeof text === 'string' && Object.keys(plain).length === 1 ? base64.decode(text) : null
  }

  return { encode: (value) => JSON.stringify(toPlain(value)), decode }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function mapValues(record: Readonly<Record<string, unknown>>, map: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}
