import { z } from 'zod'
import { nothing, staffToken, requestId, printFailures } from './common-shapes.ts'
import { method } from './method.ts'
import { daySchema, instantSchema, officerSchema, reportSchema } from './values.ts'

/** The officers' side. */
export const staffMethods = {
  'staff.signIn': method({
    input: z.strictObject({ pin: z.string().max(12) }),
    output: z.strictObject({ staffToken, officer: officerSchema }),
    failure: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('wrongPin'), triesLeft: z.int() }),
      z.strictObject({ kind: z.literal('locked'), seconds: z.int() }),
      z.strictObject({ kind: z.literal('noAccounts') }),
    ]),
  }),
  'staff.signOut': method({
    input: z.strictObject({ staffToken, reason: z.enum(['left', 'idle', 'visitOver']) }),
    output: nothing,
  }),
  'staff.report': method({
    input: z.strictObject({ staffToken, from: daySchema, to: daySchema }),
    output: reportSchema,
  }),
  /** What went wrong in the real world and waits for an officer. Nothing in it names a person. */
  'staff.matters': method({
    input: z.strictObject({ staffToken }),
    output: z.strictObject({
      deliveries: z.array(
        z.strictObject({
          trackingCode: z.string(),
          receivedAt: instantSchema,
          state: z.enum(['refused', 'waiting']),
          /** The kind of the last failure, see `DeliveryFailure` in main. */
          reason: z.string().nullable(),
        }),
      ),
      prints: z.array(
        z.strictObject({
          requestId: z.string(),
          trackingCode: z.string(),
          state: z.enum(['waiting', 'notKnown']),
          at: instantSchema,
        }),
      ),
      calls: z.array(z.strictObject({ callId: z.int(), number: z.int(), at: instantSchema })),
    }),
  }),
  /** Sends a refused dossier once more, after its cause was mended. Null: the Centre has not answered yet. */
  'staff.sendAgain': method({
    input: z.strictObject({ staffToken, trackingCode: z.string().max(80) }),
    output: z.strictObject({ officialCode: z.string().nullable() }),
    failure: z.strictObject({ kind: z.literal('notRefused') }),
  }),
  /** An officer has answered a call, or found the paper. */
  'staff.seeTo': method({
    input: z.strictObject({
      staffToken,
      matter: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('call'), callId: z.int() }),
        z.strictObject({ kind: z.literal('print'), requestId: z.string().max(64) }),
      ]),
    }),
    output: nothing,
  }),
  /** Prints a marked copy of any receipt, without the person: that part is sealed. Once per `requestId`. */
  'staff.reprint': method({
    input: z.strictObject({
      staffToken,
      trackingCode: z.string().max(80),
      requestId,
    }),
    output: z.strictObject({ outcome: z.enum(['printed', 'handedOver']) }),
    failure: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('unknownCode') }), ...printFailures]),
  }),
} as const
