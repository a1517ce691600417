/** Draws that come out the same whenever the seed is the same. */
export interface Draws {
  readonly seed: number
  /** From 0 up to but not 1. */
  fraction(): number
}

/**
 * mulberry32 from `MOTCUA_FAULTS_SEED`, else from a seed that is new in each run. Print the seed: it repeats the run's
 * choices, though not the machine's timing.
 */
export function seededDraws(): Draws {
  const given = process.env['MOTCUA_FAULTS_SEED']
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given)
  let state = seed >>> 0
  return {
    seed,
    fraction() {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    },
  }
}
