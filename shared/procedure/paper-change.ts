import { z } from 'zod'
import { textSchema } from '../language.ts'
import { partSchema } from './procedure.ts'

const name = z.string().max(600)
const paper = { nameVi: name, copies: z.int().min(1).max(20), original: z.boolean() }

/**
 * What an officer does to one of the papers that a procedure asks for. `was` is its official name so far.
 *
 * `describe` leaves the paper itself and says how it is handed in; `condition` says who needs one that not everybody
 * does, and is null where it is required. What the form asks for stays so: of it the words alone are taken.
 */
export const paperChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), ...paper }),
  z.strictObject({ kind: z.literal('change'), was: name, ...paper }),
  z.strictObject({ kind: z.literal('remove'), was: name }),
  z.strictObject({
    kind: z.literal('describe'),
    was: name,
    name: textSchema,
    way: partSchema.shape.kind.exclude(['called']),
    condition: textSchema.nullable(),
  }),
])
export type PaperChange = z.infer<typeof paperChangeSchema>
