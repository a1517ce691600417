import { z } from 'zod'

export const sexSchema = z.enum(['male', 'female'])
export type Sex = z.infer<typeof sexSchema>

/**
 * The person whose dossier it is (chủ hồ sơ), as read from the card and confirmed, or as typed.
 *
 * Dates are `YYYY-MM-DD`. The address is one line as the card prints it. `source` tells an officer how far to trust it:
 * a card's QR is unsigned, so neither proves anything.
 */
export const applicantSchema = z.strictObject({
  fullName: z.string().min(1).max(120),
  idNumber: z.string().regex(/^\d{12}$/),
  oldIdNumber: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  birthDate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  sex: sexSchema,
  address: z.string().max(300),
  issuedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  phone: z.string().max(20).optional(),
  source: z.enum(['cardQr', 'typed']),
})
export type Applicant = z.infer<typeof applicantSchema>
