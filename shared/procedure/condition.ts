import { z } from 'zod'
import { idSchema } from './question-id.ts'

/**
 * When a question, section or part applies, as a tree over the answers given so far.
 *
 * `question` names an answer by its id. Inside a repeated group, ids of the same item are looked up first,
 * then those of the whole form. Conditions are data: no code ever runs from a form.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly question: string; readonly is: string | number | boolean }
  | { readonly question: string; readonly in: readonly (string | number)[] }
  | { readonly question: string; readonly answered: boolean }

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ question: idSchema, is: z.union([z.string(), z.number(), z.boolean()]) }),
    z.strictObject({ question: idSchema, in: z.array(z.union([z.string(), z.number()])).min(1) }),
    z.strictObject({ question: idSchema, answered: z.boolean() }),
  ]),
)
