import type { Effects } from '../effects.ts'

const firstMs = 2_000
/** Ceiling: a Centre that is back should not wait longer than this for what lies here. */
const longestMs = 5 * 60_000

/**
 * How long to wait before the next try, after `failures` tries in a row that did not get through (from 1).
 *
 * Doubles up to a ceiling; half of it is drawn at random, so that the kiosks of a hall don't all come back at once.
 */
export function backOffMs(failures: number, { randomBytes }: Pick<Effects, 'randomBytes'>): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 20))
  const [draw = 0] = randomBytes(1)
  return Math.round((full / 2) * (1 + draw / 255))
}
