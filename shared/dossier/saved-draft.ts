import { z } from 'zod'
import { applicantSchema } from '../identity/applicant.ts'
import { languageSchema } from '../language.ts'
import { answersSchema } from '../procedure/answer.ts'
import { consentSchema, deliverySchema } from './draft.ts'

const partIdSchema = z.string().max(60)

/**
 * What a visitor keeps to go on with another day: answers, not a screen. Where to go on follows from what is still
 * open, so that a draft outlives a new version of the screens and of the catalogue.
 *
 * No signature: it is given for what is read right before sending.
 */
export const savedDraftSchema = z.strictObject({
  version: z.literal(1),
  language: languageSchema,
  consent: consentSchema,
  applicant: applicantSchema,
  procedureCode: z.string().max(40),
  checklist: z.record(partIdSchema, z.boolean()),
  answers: answersSchema,
  /** Page ids in order, by part id. */
  pages: z.record(partIdSchema, z.array(z.string().max(60)).max(100)),
  delivery: deliverySchema.nullable(),
})
export type SavedDraft = z.infer<typeof savedDraftSchema>
