import { z } from 'zod'
import { nothing, ofVisit, outcome } from './common-shapes.ts'
import { method } from './method.ts'
import { bytesSchema, visitIdSchema, worldSchema } from './values.ts'

/** A visit from its opening to its end, and what a visitor says on the way. */
export const visitMethods = {
  'visit.open': method({ input: z.strictObject({ world: worldSchema }), output: ofVisit }),
  'visit.end': method({
    input: z.strictObject({
      visitId: visitIdSchema,
      reason: z.enum(['finished', 'startedOver', 'idle', 'officer', 'outOfService']),
    }),
    output: nothing,
  }),
  /**
   * Remembers how far the visit has come, in main's memory until the visit ends. Main never reads the snapshot.
   * `idleForMs`: since anybody last touched the screen.
   */
  'visit.keep': method({
    input: z.strictObject({ visitId: visitIdSchema, snapshot: bytesSchema, idleForMs: z.int().min(0) }),
    output: nothing,
  }),
  /**
   * What a page that has just been loaded goes on with: the visit that the page before it died in.
   *
   * Nobody gets more time by it: once the idle limits are over, the visit is ended and there is nothing to go on with.
   */
  'visit.resume': method({
    input: nothing,
    output: z.strictObject({
      snapshot: bytesSchema,
      idleForMs: z.int(),
      /** What was received of it, also when the answer never reached the page. */
      outcome: outcome.nullable(),
    }),
    failure: z.strictObject({ kind: z.literal('nothingToResume') }),
  }),
  'help.call': method({
    input: z.strictObject({ step: z.string().max(60) }),
    output: z.strictObject({ number: z.int() }),
  }),
  'feedback.give': method({
    input: z.strictObject({ visitId: visitIdSchema, ease: z.enum(['easy', 'middling', 'hard']) }),
    output: nothing,
  }),
} as const
