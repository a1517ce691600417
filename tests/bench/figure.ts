/**
 * One measured figure, printed as one line of JSON.
 *
 * Either a single `value`, or a distribution: `p50` and `p99` over `n` samples.
 */
export interface Figure {
  readonly name: string
  /** Which part of `name` this is: a step of the journey, a number of pages. */
  readonly step?: string
  readonly value?: number
  /** Beside a `value` of all the time that passed: the same of the middle one, which leaves out what comes seldom. */
  readonly median?: number
  readonly p50?: number
  readonly p99?: number
  readonly n?: number
  readonly unit: 'ms' | 'bytes' | 'ratio' | 'count' | 'perSecond'
  /** What it is held against, where there is such a thing: at most this much. */
  readonly aim?: string
  /** What exactly was measured, from where to where, under which conditions. */
  readonly how: string
}

/**
 * A benchmark is a file `tests/bench/<name>.bench.ts` that exports this function as `measure`.
 *
 * `npm run bench` runs all of them after a build, `npm run bench -- <name>` one.
 */
export type Measure = () => Promise<readonly Figure[]>

/** The value below which `share` of all lie: 0.5 is the median. Of few values, 0.99 is the largest. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** The distribution of some times in ms, as every line shows it; `digits` after the point. */
export function spread(values: readonly number[], digits = 0): Pick<Figure, 'p50' | 'p99' | 'n' | 'unit'> {
  const at = (share: number) => Number(percentile(values, share).toFixed(digits))
  return { p50: at(0.5), p99: at(0.99), n: values.length, unit: 'ms' }
}
