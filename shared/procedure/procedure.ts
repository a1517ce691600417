import { z } from 'zod'
import { textSchema } from '../language.ts'
import { formSchema } from './form.ts'
import { partPictureSchema } from './part-picture.ts'

/**
 * A paper that a dossier consists of (thành phần hồ sơ).
 *
 * `kind`: `form` is filled in on this machine and needs no paper · `present` is only shown (the ID card; read by its
 * QR, a photograph is not asked for) · `paper` is photographed · `called` is photographed where the answers call for it:
 * the form asks for it by the `file` question with this id, which says all the rest about it.
 */
export const partSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: textSchema,
  copies: z.int().min(0),
  original: z.boolean(),
  kind: z.enum(['form', 'present', 'paper', 'called']),
  required: z.boolean(),
  /** When it is needed, in words, for a part that not everyone has. */
  condition: textSchema.optional(),
  /** Where to get it when the person does not have it. */
  howToGet: textSchema.optional(),
  picture: partPictureSchema.default('paper'),
  usualPages: z.int().min(1).optional(),
})
export type Part = z.infer<typeof partSchema>

const handlingTimeSchema = z.strictObject({ days: z.int().min(0), unit: z.enum(['working', 'calendar']) })
export type HandlingTime = z.infer<typeof handlingTimeSchema>

/**
 * A procedure (thủ tục hành chính) as the Centre offers it.
 *
 * `feeVnd: null` means that the province sets the fee: screens then say so and never show 0.
 * `reviewed: false` means that no person has checked the entry against the law.
 */
export const procedureSchema = z.strictObject({
  code: z.string(),
  name: textSchema,
  /** The everyday name, e.g. "Làm giấy khai sinh", shown first; the official one stands below. */
  plainName: textSchema,
  field: textSchema,
  departmentId: z.string(),
  handlingTime: handlingTimeSchema,
  feeVnd: z.int().nullable(),
  /** What the amount alone does not say, e.g. that it is for each copy. */
  feeNote: textSchema.nullable(),
  level: z.int().min(1).max(4),
  reviewed: z.boolean(),
  completeForm: z.boolean(),
  parts: z.array(partSchema).min(1),
  form: formSchema,
})
export type Procedure = z.infer<typeof procedureSchema>

/** What a list shows of a procedure. */
export const procedureSummarySchema = procedureSchema.pick({
  code: true,
  name: true,
  plainName: true,
  departmentId: true,
  reviewed: true,
  completeForm: true,
})
export type ProcedureSummary = z.infer<typeof procedureSummarySchema>

/** The agency that receives and answers: a provincial department, the police, or the communes as a group. */
export const departmentSchema = z.strictObject({
  id: z.string(),
  name: textSchema,
  /** Agency part of the official dossier code, e.g. `H48.15`. */
  agencyCode: z.string().regex(/^[A-Y]\d{2}(?:\.\d{1,3}){0,4}$/),
})
export type Department = z.infer<typeof departmentSchema>

/** A moment of life that brings people here, e.g. "Sinh con", and the procedures it needs. */
export const lifeEventSchema = z.strictObject({
  id: z.string(),
  name: textSchema,
  icon: z.string(),
  procedureCodes: z.array(z.string()).min(1),
})
export type LifeEvent = z.infer<typeof lifeEventSchema>

/** What a person can browse: only what the mode of this kiosk may show. */
export const catalogueOverviewSchema = z.strictObject({
  version: z.string(),
  departments: z.array(departmentSchema),
  lifeEvents: z.array(lifeEventSchema),
  mostAsked: z.array(z.string()),
  procedures: z.array(procedureSummarySchema),
})
export type CatalogueOverview = z.infer<typeof catalogueOverviewSchema>
