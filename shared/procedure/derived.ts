import { z } from 'zod'
import { textSchema } from '../language.ts'
import { idSchema } from './question-id.ts'

/**
 * A value that follows from answers. It exists only while everything it needs is answered.
 *
 * `sum` adds numbers or sums of money; inside a group (`group.question`) those of all its items · `difference` takes
 * the second from the first · `count` is how many items a group has · `ageInYears` is the full years from a date to
 * today · `moneyInWords` writes a sum out, as official forms ask for it. A rule names questions by id; an earlier
 * derived value may stand wherever a question may.
 */
export const derivationSchema = z.union([
  z.strictObject({ sum: z.array(z.string().regex(/^[a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)?$/)).min(1) }),
  z.strictObject({ difference: z.tuple([idSchema, idSchema]) }),
  z.strictObject({ count: idSchema }),
  z.strictObject({ ageInYears: idSchema }),
  z.strictObject({ moneyInWords: idSchema }),
])
export type Derivation = z.infer<typeof derivationSchema>

export const derivedSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  paperLabel: z.string().min(1).optional(),
  /** False keeps it off the printed form: only compared, or shown before sending. */
  onPaper: z.boolean().optional(),
  unit: textSchema.optional(),
  /** Written like money, in whole đồng. */
  money: z.boolean().default(false),
  value: derivationSchema,
})
export type Derived = z.infer<typeof derivedSchema>
