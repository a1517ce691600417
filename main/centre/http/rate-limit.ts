/** How often each of many may do something: a bucket per name that holds `burst` and gains `perSecond`. */
export interface RateLimit {
  /** Whether one is left; takes none. */
  has(name: string): boolean
  /** Takes one, or says that there is none left. */
  take(name: string): boolean
}

interface Bucket {
  readonly left: number
  readonly at: number
}

/** Names that anyone can make up must not fill the memory: past this many, those that are full again are forgotten. */
const maxNames = 10_000

export function createRateLimit(
  { burst, perSecond }: { readonly burst: number; readonly perSecond: number },
  now: () => Date,
): RateLimit {
  let buckets = new Map<string, Bucket>()

  function leftOf({ left, at }: Bucket, time: number): number {
    // A clock that was set back gives nothing, and takes nothing away.
    return Math.min(burst, left + (Math.max(0, time - at) / 1000) * perSecond)
  }
  function forgetFull(time: number): void {
    buckets = new Map([...buckets].filter(([, bucket]) => leftOf(bucket, time) < burst))
    // All of them spent: rather everybody gets a full bucket than the memory runs out.
    if (buckets.size > maxNames) {
      buckets = new Map()
    }
  }
  function left(name: string, time: number): number {
    const bucket = buckets.get(name)
    return bucket === undefined ? burst : leftOf(bucket, time)
  }
  return {
    has: (name) => left(name, now().getTime()) >= 1,
    take(name) {
      const time = now().getTime()
      if (buckets.size > maxNames) {
        forgetFull(time)
      }
      const before = left(name, time)
      buckets.set(name, { left: before < 1 ? before : before - 1, at: time })
      return before >= 1
    },
  }
}
