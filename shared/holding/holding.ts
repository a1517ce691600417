import { z } from 'zod'
import { daySchema } from '../contract/values.ts'

/**
 * What a machine may hold, from the shortest-lived on.
 *
 * `visit`: pages of a visit that goes on · `draft`: saved by a visitor to go on with another day · `waiting`: handed in, and not yet with the Centre · `refused`: the Centre
 * would not take it, an officer has to look · `delivered`: the Centre has it, and this machine's copy has not left yet ·
 * `centre`: accepted by a Centre that lives in this very machine · `practised`: from training sessions · `codes`: codes,
 * days and states of dossiers, by which a receipt can be looked up.
 */
export const holdingKinds = [
  'visit',
  'draft',
  'waiting',
  'refused',
  'delivered',
  'centre',
  'practised',
  'codes',
] as const
export type HoldingKind = (typeof holdingKinds)[number]

/** Some of one kind. Counts and days only: nothing here leads to a person, so that anybody may see it. */
export const holdingSchema = z.strictObject({
  kind: z.enum(holdingKinds),
  /** Dossiers, drafts, or visits that go on. */
  count: z.int().min(0),
  pages: z.int().min(0),
  /** Day on which the oldest was received, in office time; null where none is there, or where no day is kept. */
  oldest: daySchema.nullable(),
  /** Who could open it: the running visit, who has the slip, the Centre, or everybody since nothing personal is in it. */
  form: z.enum(['sealedToVisit', 'sealedToSlip', 'sealedToCentre', 'nothingPersonal']),
  leaves: z.discriminatedUnion('when', [
    z.strictObject({ when: z.literal('withTheVisit') }),
    z.strictObject({ when: z.literal('onceDelivered') }),
    z.strictObject({ when: z.literal('onceDecided') }),
    z.strictObject({ when: z.literal('afterDays'), days: z.int() }),
    z.strictObject({ when: z.literal('byTheArchive') }),
    z.strictObject({ when: z.literal('byAnOperator') }),
  ]),
})
export type Holding = z.infer<typeof holdingSchema>
