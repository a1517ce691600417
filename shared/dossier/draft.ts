import { z } from 'zod'
import { applicantSchema } from '../identity/applicant.ts'
import { languageSchema } from '../language.ts'
import { addressSchema, answersSchema } from '../procedure/answer.ts'
import { signatureSchema } from './signature.ts'

/** How the result reaches the person. */
export const deliverySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('office') }),
  z.strictObject({ kind: z.literal('post'), address: addressSchema, phone: z.string().max(20) }),
])
export type Delivery = z.infer<typeof deliverySchema>

/** A part as the person answered for it: photographed pages in order, or none. */
export const draftPartSchema = z.strictObject({
  partId: z.string().max(60),
  have: z.boolean(),
  pageIds: z.array(z.string().max(60)).max(100),
})
export type DraftPart = z.infer<typeof draftPartSchema>

/**
 * Versions of the consent text that a screen may have shown. A changed text gets the next number, the old ones stay:
 * dossiers on their way name them. A screen that names another one is broken, and its call is refused.
 */
export const consentTextVersions = [1, 2] as const

/** What was agreed to. Required processing has no switch: a person who does not want it uses the desk. */
export const consentSchema = z.strictObject({
  textVersion: z.literal(consentTextVersions),
  optional: z.strictObject({ notify: z.boolean(), survey: z.boolean() }),
})
export type Consent = z.infer<typeof consentSchema>

/** Everything a visitor hands in at once. `main` validates all of it again against the procedure named. */
export const dossierDraftSchema = z.strictObject({
  procedureCode: z.string().max(40),
  catalogueVersion: z.string().max(80),
  language: languageSchema,
  consent: consentSchema,
  applicant: applicantSchema,
  answers: answersSchema,
  parts: z.array(draftPartSchema).max(40),
  delivery: deliverySchema,
  signature: signatureSchema,
})
export type DossierDraft = z.infer<typeof dossierDraftSchema>
