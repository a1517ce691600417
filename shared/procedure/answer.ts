import { z } from 'zod'
import { signatureSchema } from '../dossier/signature.ts'

/**
 * Where somebody lives or something stands: a unit in force since 1 July 2025 and the rest in words.
 *
 * `commune` is the id of a unit in `shared/place`; `'elsewhere'` means outside the province, and then `detail`
 * holds the whole address. Until a unit is chosen `commune` is what was typed of its name, which `checkAnswer` refuses.
 * `formerName` keeps the old unit that the person named, as papers still carry it.
 */
export const addressSchema = z.strictObject({
  commune: z.string().max(80),
  detail: z.string().max(300),
  formerName: z.string().max(120).optional(),
})
export type Address = z.infer<typeof addressSchema>

/** An account that money is paid into. `bank` is its name as the person knows it, `number` digits without spaces. */
export const bankAccountSchema = z.strictObject({
  bank: z.string().max(120),
  number: z.string().max(30),
  holder: z.string().max(120),
})
export type BankAccount = z.infer<typeof bankAccountSchema>

const plainAnswerSchema = z.union([
  z.string().max(4000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(50),
  addressSchema,
  bankAccountSchema,
  signatureSchema,
])

/** One answer outside a repeated group. Dates are `YYYY-MM-DD` (or `YYYY` where only the year is known), money whole đồng. */
export type PlainAnswer = z.infer<typeof plainAnswerSchema>

const groupItemSchema = z.record(z.string().max(60), plainAnswerSchema)

/** Answers of one item of a repeated group, by question id. */
export type GroupItem = z.infer<typeof groupItemSchema>

export const answersSchema = z.record(
  z.string().max(60),
  z.union([plainAnswerSchema, z.array(groupItemSchema).max(50)]),
)

/** All answers of a form by question id; a repeated group holds the list of its items. */
export type Answers = z.infer<typeof answersSchema>
export type Answer = Answers[string]
