/** One measured number, printed as one line of JSON. */
export interface Figure {
  readonly figure: string
  readonly value: number
  readonly unit: 'ms' | 'bytes' | 'ratio' | 'per second'
  /** What it is held against, where there is such a thing. */
  readonly aim?: number
  /** How it was taken: number of runs, throttle, percentile. */
  readonly how: string
}

/**
 * A benchmark is a file `tests/bench/<name>.bench.ts` that exports this function as `measure`.
 *
 * `npm run bench` runs all of them after a build, `npm run bench -- <name>` one.
 */
export type Measure = () => Promise<readonly Figure[]>

/** The value below which `share` of all lie: 0.5 is the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
