import { z } from 'zod'
import { ofVisit, requestId, printFailures } from './common-shapes.ts'
import { method } from './method.ts'
import { bytesSchema, visitIdSchema } from './values.ts'

const printOfVisit = {
  input: z.strictObject({ visitId: visitIdSchema, requestId }),
  output: z.strictObject({ outcome: z.enum(['printed', 'handedOver']) }),
  failure: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('nothingSubmitted') }), ...printFailures]),
} as const

/** Papers that a visit takes home. */
export const paperMethods = {
  'receipt.show': method({
    input: ofVisit,
    output: z.strictObject({ png: bytesSchema, width: z.int(), height: z.int() }),
    failure: z.strictObject({ kind: z.literal('nothingSubmitted') }),
  }),
  /** Prints the receipt of this visit exactly once per `requestId`, however often it is called. */
  'receipt.print': method(printOfVisit),
  /** The same for the official form (tờ khai), filled in, for a signature by hand. */
  'form.print': method(printOfVisit),
} as const
