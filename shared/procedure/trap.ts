import { z } from 'zod'
import { reviewFieldNames } from './review-field.ts'

const trapKindSchema = z.enum([
  'feeSetByProvince',
  'feeDiffersAtSource',
  'feeThousandfold',
  'feeDiffersFromNote',
  'unitLost',
  'daysDiffer',
  'noDays',
  'departmentMoved',
  'codeNotFound',
  'fromMemory',
  'alternatives',
  'formAsksUnlisted',
  'englishIsVietnamese',
])

/** Something that is often wrong in published procedures and stands here too. It never blocks: a person decides. */
export const trapSchema = z.strictObject({
  field: z.enum(reviewFieldNames),
  kind: trapKindSchema,
  /** Words that the sentence about it needs, see `traps` of the locale `review`. */
  params: z.record(z.string(), z.string()),
})
export type Trap = z.infer<typeof trapSchema>
export type TrapKind = Trap['kind']
