import { z } from 'zod'
import { isDay } from '../../shared/calendar/civil-day.ts'

export const countSchema = z
  .object({ received: z.int().min(0), online: z.int().min(0) })
  .refine(({ received, online }) => online <= received, { error: 'more online than received' })
export type Count = z.infer<typeof countSchema>

const nameSchema = z
  .string()
  .max(200)
  .transform((name) => name.normalize('NFC').trim().replace(/\s+/g, ' '))
  .refine((name) => name !== '' && !/\p{C}/u.test(name), { error: 'not the name of a department' })
const daySchema = z.string().refine(isDay, { error: 'no such day; write YYYY-MM-DD' })

/**
 * What somebody counted at the counters over one period, both days included.
 *
 * `total` is the whole Centre; null when only the departments were counted. `noneOnline` names departments that a
 * source says had nothing online, without a count. Dossiers handed in at a kiosk are never part of it.
 */
export const counterPeriodSchema = z
  .object({
    source: nameSchema,
    from: daySchema,
    to: daySchema,
    total: countSchema.nullable(),
    departments: z.array(
      z
        .object({ name: nameSchema, ...countSchema.shape })
        .refine(({ received, online }) => online <= received, { error: 'more online than received' }),
    ),
    noneOnline: z.array(nameSchema),
  })
  .superRefine(({ from, to, total, departments }, context) => {
    const complain = (message: string): void => context.addIssue({ code: 'custom', message })
    const names = departments.map(({ name }) => departmentKey(name))
    const sum = sumOf(departments)
    if (from > to) {
      complain('the period ends before it starts')
    }
    if (new Set(names).size !== names.length) {
      complain('a department stands here twice')
    }
    if (total !== null && (sum.received > total.received || sum.online > total.online)) {
      complain('the departments have more than the total')
    }
    if (total === null && departments.length === 0) {
      complain('it counts nothing')
    }
  })
export type CounterPeriod = z.infer<typeof counterPeriodSchema>

/** What two spellings of one department have in common. */
export function departmentKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')
}

export function sumOf(counts: readonly Count[]): Count {
  return {
    received: counts.reduce((sum, { received }) => sum + received, 0),
    online: counts.reduce((sum, { online }) => sum + online, 0),
  }
}

/** Whether both would count some dossiers twice: common days, and a department or a total in common. */
export function wouldCountTwice(left: CounterPeriod, right: CounterPeriod): boolean {
  if (left.from > right.to || right.from > left.to) {
    return false
  }
  if (left.total !== null || right.total !== null) {
    return true
  }
  const named = new Set(left.departments.map(({ name }) => departmentKey(name)))
  return right.departments.some(({ name }) => named.has(departmentKey(name)))
}
