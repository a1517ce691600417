import { z } from 'zod'

/**
 * The only kinds of value that a line of the log may hold. None of them can hold what a person said, typed or showed:
 * there is no field of free text, and a code's shape is too narrow for a name, a number of an ID card or a phone.
 */

/** One of a fixed list of words. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return z.enum(words)
}

/** A count, a duration in milliseconds, a year. Below a billion: the number of an ID card or a phone is larger. */
export const wholeNumber = z.int().min(0).max(999_999_999)

/** A procedure, e.g. `1.001193`, `1.001193.000.00.00.H48` or `DVCQG-185260`. */
export const procedureCode = z
  .string()
  .regex(/^(?:\d\.\d{6}(?:(?:\.\d{3})?(?:\.\d{2}){0,2}\.[A-Y]\d{2})?|[A-Z]{2,6}-\d{6})$/)

/** A random id of ours, e.g. of an officer's account. */
export const randomId = z.string().regex(/^[0-9a-f]{32}$/)

/** What a system or a database calls the failure of a disk, e.g. `EIO`, `SQLITE_FULL`. */
export const systemCode = z.string().regex(/^(?:E[A-Z0-9]{1,20}|SQLITE_[A-Z]{1,20})$/)
