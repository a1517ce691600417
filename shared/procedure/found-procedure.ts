import { z } from 'zod'
import { textSchema } from '../language.ts'
import { procedureSummarySchema } from './procedure.ts'

/** What somebody wants done with a thing: to have it for the first time, again after a loss, for longer … */
export const actionIds = ['first', 'reissue', 'exchange', 'extend', 'amend', 'transfer', 'pause', 'end'] as const
export const actionSchema = z.enum(actionIds)
export type ActionId = z.infer<typeof actionSchema>

/** A procedure that answers a question: one that this kiosk takes, or one for which it says where to go. */
export const foundProcedureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('here'), procedure: procedureSummarySchema }),
  z.strictObject({
    kind: z.literal('elsewhere'),
    code: z.string(),
    /** As published, in Vietnamese only. */
    name: z.string(),
    /** Which agency takes it, for a person who has to go there. */
    where: textSchema,
  }),
])
export type FoundProcedure = z.infer<typeof foundProcedureSchema>

/**
 * How far what was found answers a question: `sure`, `distant` (only the nearest there is: the thing may not be listed
 * at all, or too little was said), or `begun` while its last word is still being typed and nothing can be said of it.
 */
export const certaintySchema = z.enum(['sure', 'begun', 'distant'])
export type Certainty = z.infer<typeof certaintySchema>

/** What was found for a question, best first. */
export const searchAnswerSchema = z.strictObject({
  hits: z.array(foundProcedureSchema),
  certainty: certaintySchema,
  /**
   * What to ask back when the question leaves open what is to be done ("bằng lái": lost, expired, first?), with the
   * codes of the hits for each; empty when there is nothing to ask.
   */
  ask: z.array(z.strictObject({ action: actionSchema, codes: z.array(z.string()).min(1) })),
})
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
