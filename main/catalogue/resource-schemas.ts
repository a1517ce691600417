import { z } from 'zod'
import { textSchema } from '../../shared/language.ts'
import { nationalProcedureSchema } from '../finding/findable-files.ts'
import { departmentSchema, lifeEventSchema, partSchema } from '../../shared/procedure/procedure.ts'

/** Shapes of the catalogue's files; `main/resources/catalogue/README.md` says what each is for. */

/** `procedures.json`: procedures as published, in Vietnamese, with where each fact comes from. */
export const factsFileSchema = z.array(
  z.strictObject({
    code: z.string().min(1),
    nameVi: z.string().min(1),
    fieldVi: z.string().min(1),
    departmentVi: z.string(),
    departmentNowVi: z.string(),
    agencyLevel: z.string(),
    level: z.int().min(1).max(4),
    days: z.int().min(0),
    daysUnit: z.enum(['working', 'calendar']),
    feeVnd: z.int().min(0).nullable(),
    feeNote: z.string(),
    documents: z
      .array(z.strictObject({ nameVi: z.string().min(1), copies: z.int().min(0), original: z.boolean() }))
      .min(1),
    queryHints: z.array(z.string()),
    codeVerified: z.boolean(),
    source: z.string(),
    confidence: z.enum(['verified', 'partial']),
    fromMemory: z.array(z.string()),
    notes: z.string(),
    reviewed: z.boolean(),
  }),
)
export type Facts = z.infer<typeof factsFileSchema>[number]

/** `entries.json`: what the product adds to each procedure: words, English, parts and the form. */
export const entriesFileSchema = z.array(
  z.strictObject({
    code: z.string(),
    nameEn: z.string().min(1),
    plainName: textSchema,
    /** For people; the published `feeNote` also holds remarks of whoever collected it. */
    feeNote: textSchema.optional(),
    form: z.string(),
    /** `document` repeats the published name that the part stands for, so that neither changes unnoticed. */
    parts: z.array(partSchema.omit({ copies: true, original: true }).extend({ document: z.string() })),
  }),
)
export type Entry = z.infer<typeof entriesFileSchema>[number]

/** `departments.json`: `writtenAs` lists how the published entries name it. */
export const departmentsFileSchema = z.array(departmentSchema.extend({ writtenAs: z.array(z.string()).min(1) }))

export const fieldsFileSchema = z.array(textSchema)
export const lifeEventsFileSchema = z.array(lifeEventSchema)
export const mostAskedFileSchema = z.array(z.string())

/** `search-words.json`: what people here call a procedure, beyond what is known in general (`../finding`). */
export const searchWordsFileSchema = z.strictObject({
  synonyms: z.array(z.strictObject({ code: z.string(), words: z.array(z.string().min(1)).min(1) })),
})
export type SearchWords = z.infer<typeof searchWordsFileSchema>

/** `national-procedures.json`: all that can be asked for anywhere; shown in production once a person has looked it through. */
export const nationalFileSchema = z.strictObject({
  source: z.string(),
  reviewed: z.boolean(),
  procedures: z.array(nationalProcedureSchema),
})

/** `agencies.json`: who takes procedures of these fields, per level; `*` stands for all other fields. */
export const agenciesFileSchema = z.array(
  z.strictObject({
    fields: z.array(z.string()).min(1),
    commune: textSchema,
    province: textSchema,
    ministry: textSchema,
    other: textSchema,
  }),
)
export type Agencies = z.infer<typeof agenciesFileSchema>
