import { z } from 'zod'
import { dossierDraftSchema } from '../dossier/draft.ts'
import { savedDraftSchema } from '../dossier/saved-draft.ts'
import { dossierStateSchema } from '../dossier/state.ts'
import { nothing, staffToken, outcome, requestId, printFailures } from './common-shapes.ts'
import { method } from './method.ts'
import { daySchema, faultSchema, visitIdSchema, worldSchema } from './values.ts'

const codeFailures = [
  /** The check character says that something was mistyped. */
  z.strictObject({ kind: z.literal('mistyped') }),
  z.strictObject({ kind: z.literal('unknownCode') }),
  /** Too many wrong codes in a row; `seconds` until the next try. */
  z.strictObject({ kind: z.literal('tooManyTries'), seconds: z.int() }),
] as const

/** Handing in, looking up, and drafts that are saved to go on with another day. */
export const dossierMethods = {
  'dossier.submit': method({
    input: z.strictObject({
      visitId: visitIdSchema,
      idempotencyKey: z.string().min(16).max(64),
      staffToken: staffToken.nullable(),
      draft: dossierDraftSchema,
    }),
    output: outcome,
    failure: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('invalid'), faults: z.array(faultSchema).min(1) }),
      z.strictObject({ kind: z.literal('unknownProcedure') }),
      z.strictObject({ kind: z.literal('diskFull') }),
    ]),
  }),
  'dossier.lookUp': method({
    input: z.strictObject({ trackingCode: z.string().max(80), world: worldSchema }),
    output: z.strictObject({
      trackingCode: z.string(),
      officialCode: z.string().nullable(),
      state: dossierStateSchema,
    }),
    failure: z.discriminatedUnion('kind', [
      ...codeFailures,
      /** No dossier: the code of a draft that was saved here, see `draft.open`. */
      z.strictObject({ kind: z.literal('savedDraft'), keptUntil: daySchema }),
    ]),
  }),
  /**
   * Saves what the visit has so far, pages included, to go on with another day. Saved again in the same visit, or after
   * it was opened, it keeps its code. The code is told here and kept nowhere: without it nobody opens the draft.
   */
  'draft.save': method({
    input: z.strictObject({ visitId: visitIdSchema, draft: savedDraftSchema }),
    output: z.strictObject({ code: z.string(), keptUntil: daySchema }),
    failure: z.strictObject({ kind: z.literal('diskFull') }),
  }),
  /** Prints the slip with the code, exactly once per `requestId` in this visit. */
  'draft.print': method({
    input: z.strictObject({ visitId: visitIdSchema, requestId }),
    output: z.strictObject({ outcome: z.enum(['printed', 'handedOver']) }),
    failure: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('nothingSaved') }), ...printFailures]),
  }),
  /** Opens a draft in a visit of its own. Both look-ups share one limit of guesses. */
  'draft.open': method({
    input: z.strictObject({ code: z.string().max(80) }),
    output: z.strictObject({ visitId: visitIdSchema, world: worldSchema, draft: savedDraftSchema }),
    failure: z.discriminatedUnion('kind', [
      ...codeFailures,
      z.strictObject({ kind: z.literal('diskFull') }),
      /** It is there, but damaged, or saved by another version of the program. */
      z.strictObject({ kind: z.literal('unreadable') }),
    ]),
  }),
  'draft.remove': method({
    input: z.strictObject({ code: z.string().max(80) }),
    output: nothing,
    failure: z.discriminatedUnion('kind', [...codeFailures, z.strictObject({ kind: z.literal('diskFull') })]),
  }),
} as const
