import { z } from 'zod'
import { textSchema } from '../language.ts'
import { conditionSchema } from './condition.ts'

/**
 * One wording of what exactly is applied for, e.g. "Khai sinh cho {{childName}}".
 *
 * It applies where `when` holds and everything that it names was answered. `{{id}}` stands for an answer, a derived value,
 * or how many items a group has; for none that would tell a finder of the receipt more than it tells already.
 */
export const receiptLineSchema = z.strictObject({ when: conditionSchema.optional(), text: textSchema })
export type ReceiptLine = z.infer<typeof receiptLineSchema>

/** What a receipt may name. Numbers of cards and accounts, homes and telephones stay out: it lies on tables and in bags. */
export const typesOnReceipt = ['name', 'text', 'number', 'date', 'choice', 'several', 'group', 'derived'] as const

/** What a line names, whether it can be an id or not: a slip as `{{ child-name }}` is to be pointed out, not printed. */
export function namedIn(text: string): string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/gs)].flatMap(([, id]) => id ?? [])
}
