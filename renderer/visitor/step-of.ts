import type { SessionSnapshot } from './session-provider.tsx'

/** The step as a dotted path, e.g. `visit.preparing.papers.checking`. */
export function stepOf(snapshot: Pick<SessionSnapshot, 'value'>): string {
  const walk = (value: unknown): string => {
    if (typeof value === 'string') return value
    const [entry] = Object.entries(value as Record<string, unknown>)
    return entry === undefined ? '' : `${entry[0]}.${walk(entry[1])}`
  }
  return walk(snapshot.value)
}
