import { z } from 'zod'
import { textSchema } from '../language.ts'
import type { BesideFieldName } from '../procedure/beside-field.ts'
import { nextVersionSchema, versionChangesSchema } from '../procedure/next-version.ts'
import { paperChangeSchema } from '../procedure/paper-change.ts'
import { partSchema, procedureSchema } from '../procedure/procedure.ts'
import { recordAboutSchema, recordedActionSchema } from '../procedure/recorded-action.ts'
import { reviewFieldNames } from '../procedure/review-field.ts'
import { trapSchema } from '../procedure/trap.ts'
import { nothing, staffToken } from './common-shapes.ts'
import { method } from './method.ts'
import { daySchema } from './values.ts'

const fieldName = z.enum(reviewFieldNames)
const code = z.string().max(60)

/** The office's catalogue can't be opened; its commands and the doctor say why. */
const unreadable = z.strictObject({ kind: z.literal('catalogueUnreadable') })
/** What was to be done was meant for what an officer had seen, and that is not there any more: look at it again. */
const changedSince = z.strictObject({ kind: z.literal('changedSince') })
const digest = z.string().max(64)
const seen = z
  .array(z.strictObject({ name: fieldName, digest }))
  .min(1)
  .max(reviewFieldNames.length)
/** What would be published holds anyway from that day on: there is no version to make of it. */
const nothingNew = z.strictObject({ kind: z.literal('nothingNew') })
const unknownVersion = z.strictObject({ kind: z.literal('unknownVersion') })
const against = z.enum(['before', 'inUse'])
const unknownProcedure = z.strictObject({ kind: z.literal('unknownProcedure') })
/** What keeps the catalogue from being used: file, place and mend in one line each. */
const mistakes = z.strictObject({ kind: z.literal('mistakes'), lines: z.array(z.string()) })

/** A procedure as a reviewer compares it; `form` is the id, `formTitle` what people read and `formVersion` of it. */
const reviewValuesSchema = z.strictObject({
  nameVi: z.string(),
  nameEn: z.string(),
  plainName: textSchema,
  fieldVi: z.string(),
  departmentNowVi: z.string(),
  level: z.int(),
  days: z.int(),
  daysUnit: z.enum(['working', 'calendar']),
  /** Null: set by the province. */
  feeVnd: z.int().nullable(),
  feeNote: z.string(),
  feeWords: textSchema.nullable(),
  documents: z.array(z.strictObject({ nameVi: z.string(), copies: z.int(), original: z.boolean() })),
  /** `document` is the official name of the paper that the part stands for. */
  parts: z.array(
    partSchema.pick({ name: true, kind: true, required: true, condition: true }).extend({ document: z.string() }),
  ),
  form: z.string(),
  formTitle: textSchema,
  formVersion: z.int(),
  /** What nobody confirms, as its file has it. */
  beside: z.strictObject({
    queryHints: z.array(z.string()),
    notes: z.string(),
    source: z.string(),
    agencyLevel: z.string(),
    departmentVi: z.string(),
    codeVerified: z.boolean(),
    confidence: z.enum(['verified', 'partial']),
    fromMemory: z.array(z.string()),
  } satisfies Record<BesideFieldName, z.ZodType>),
})
export type ReviewValues = z.infer<typeof reviewValuesSchema>

const listedProcedureSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  plainName: textSchema,
  /** Against what citizens see today. */
  state: z.enum(['fresh', 'changed', 'same']),
  origin: z.enum(['shipped', 'imported']),
  missingFrom: z.string().nullable(),
  retired: z.boolean(),
  reviewed: z.boolean(),
  confirmed: z.int(),
  traps: z.int(),
})
export type ListedProcedure = z.infer<typeof listedProcedureSchema>

const listedVersionSchema = z.strictObject({
  number: z.int(),
  fromDay: daySchema,
  publishedAt: z.string(),
  publishedBy: z.string(),
  note: z.string(),
  /** `overtaken`: never in force, because one published later begins no later. */
  state: z.enum(['inForce', 'coming', 'overtaken', 'past']),
})
export type ListedVersion = z.infer<typeof listedVersionSchema>

/** How an officer reviews what was imported, publishes it, and takes it back; who did what stays on record. */
export const reviewMethods = {
  'review.overview': method({
    input: z.strictObject({ staffToken }),
    output: z.strictObject({
      /** The office's day: a version may hold from it. */
      today: daySchema,
      /** A head: may publish, retire and roll back. */
      mayPublish: z.boolean(),
      procedures: z.array(listedProcedureSchema),
      national: z.strictObject({ count: z.int(), reviewed: z.boolean() }),
      /** The newest first. */
      versions: z.array(listedVersionSchema),
    }),
    failure: unreadable,
  }),
  /** Who did what and when, the newest first, as far back as a screen can show. */
  'review.record': method({
    input: z.strictObject({ staffToken, about: recordAboutSchema }),
    output: z.array(
      z.strictObject({ at: z.string(), by: z.string(), action: recordedActionSchema, subject: z.string() }),
    ),
    failure: unreadable,
  }),
  'review.procedure': method({
    input: z.strictObject({ staffToken, code }),
    output: z.strictObject({
      listed: listedProcedureSchema,
      source: z.string(),
      now: reviewValuesSchema,
      /** As citizens see it today; null where they don't. */
      before: reviewValuesSchema.nullable(),
      fields: z.array(
        z.strictObject({
          name: fieldName,
          /** What the officer sees: whoever confirms or changes the field names it. */
          digest,
          /** By whom and when; null while nobody has confirmed what it says now. */
          confirmed: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
          differs: z.boolean(),
          traps: z.array(trapSchema),
        }),
      ),
      /** What a field that names one of a few may be set to. */
      choices: z.strictObject({
        fields: z.array(z.string()),
        departments: z.array(z.string()),
        forms: z.array(z.strictObject({ id: z.string(), title: textSchema })),
      }),
    }),
    failure: z.discriminatedUnion('kind', [unreadable, unknownProcedure]),
  }),
  /**
   * Puts values right, all of them or none; their fields have to be confirmed again, and to be among those seen: else
   * it is `changedSince` too.
   */
  'review.set': method({
    input: z.strictObject({
      staffToken,
      code,
      seen,
      changes: z
        .array(z.strictObject({ name: z.string().max(40), value: z.string().max(4000) }))
        .min(1)
        .max(8),
    }),
    output: nothing,
    failure: z.discriminatedUnion('kind', [
      unreadable,
      unknownProcedure,
      changedSince,
      z.strictObject({ kind: z.literal('doesNotFit'), name: z.string() }),
    ]),
  }),
  /** Puts one paper right, with the part that stands for it; both fields have to be seen, and confirmed again. */
  'review.changePaper': method({
    input: z.strictObject({ staffToken, code, seen, change: paperChangeSchema }),
    output: nothing,
    failure: z.discriminatedUnion('kind', [
      unreadable,
      unknownProcedure,
      changedSince,
      z.strictObject({ kind: z.enum(['unknownPaper', 'paperTwice', 'lastPaper', 'paperUnnamed']) }),
    ]),
  }),
  /** The officer has compared these fields, as they were seen, with the law. */
  'review.confirm': method({
    input: z.strictObject({ staffToken, code, seen }),
    output: nothing,
    failure: z.discriminatedUnion('kind', [unreadable, unknownProcedure, changedSince]),
  }),
  /** The national list as the next version would have it; a level as the list writes it. */
  'review.national': method({
    input: z.strictObject({ staffToken }),
    output: z.strictObject({
      digest,
      procedures: z.array(z.strictObject({ code: z.string(), name: z.string(), field: z.string(), level: z.string() })),
    }),
    failure: unreadable,
  }),
  'review.confirmNational': method({
    input: z.strictObject({ staffToken, digest }),
    output: nothing,
    failure: z.discriminatedUnion('kind', [unreadable, changedSince]),
  }),
  'review.retire': method({
    input: z.strictObject({ staffToken, code, retired: z.boolean() }),
    output: nothing,
    failure: z.discriminatedUnion('kind', [unreadable, unknownProcedure]),
  }),
  /** What would be published now from this day, for whoever is about to. */
  'review.nextVersion': method({
    input: z.strictObject({ staffToken, fromDay: daySchema }),
    output: nextVersionSchema.extend({
      /** Papers that a form goes on asking for although no list of papers names them. */
      unlisted: z.array(z.strictObject({ code: z.string(), name: z.string(), paper: z.string() })),
    }),
    failure: unreadable,
  }),
  /** What a published version changed against the one published before it, or would change against what is in use. */
  'review.version': method({
    input: z.strictObject({ staffToken, number: z.int(), against }),
    output: versionChangesSchema,
    failure: z.discriminatedUnion('kind', [unreadable, unknownVersion]),
  }),
  /** One procedure of such a comparison, as people see it before and after; null where they see none of it. */
  'review.comparedProcedure': method({
    input: z.strictObject({
      staffToken,
      code,
      of: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('next'), fromDay: daySchema }),
        z.strictObject({ kind: z.literal('version'), number: z.int(), against }),
      ]),
    }),
    output: z.strictObject({ before: reviewValuesSchema.nullable(), now: reviewValuesSchema.nullable() }),
    failure: z.discriminatedUnion('kind', [unreadable, unknownVersion, unknownProcedure]),
  }),
  /** `digest` is that of the next version as the head has seen it; `note` says for the record why it is published. */
  'review.publish': method({
    input: z.strictObject({ staffToken, fromDay: daySchema, digest, note: z.string().max(300) }),
    output: z.strictObject({ number: z.int() }),
    failure: z.discriminatedUnion('kind', [
      unreadable,
      mistakes,
      changedSince,
      nothingNew,
      z.strictObject({ kind: z.literal('dayPast') }),
    ]),
  }),
  /** The contents of an earlier version hold again, from today. */
  'review.rollBack': method({
    input: z.strictObject({ staffToken, to: z.int() }),
    output: z.strictObject({ number: z.int() }),
    failure: z.discriminatedUnion('kind', [unreadable, unknownVersion, nothingNew]),
  }),
  /** A procedure as a citizen would get it from the working copy, for a trial of its form. */
  'review.trial': method({
    input: z.strictObject({ staffToken, code }),
    output: procedureSchema,
    failure: z.discriminatedUnion('kind', [unreadable, unknownProcedure, mistakes]),
  }),
} as const
