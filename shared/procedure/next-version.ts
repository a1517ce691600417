import { z } from 'zod'
import { besideFieldNames, otherListNames } from './beside-field.ts'
import { reviewFieldNames } from './review-field.ts'

const listedSchema = z.strictObject({ code: z.string(), name: z.string() })
const listed = z.array(listedSchema)

const changes = {
  fresh: listed,
  changed: z.array(listedSchema.extend({ fields: z.array(z.enum(reviewFieldNames)) })),
  /** The same words as before, which somebody has reviewed now: in production people see them only since. */
  reviewed: listed,
  /** Nobody counts as having reviewed them any more, whatever else differs: in production people see them no more. */
  unreviewed: listed,
  gone: listed,
  /** Otherwise beside the fields that are confirmed, whether one of those differs too or not. */
  besideFields: z.array(listedSchema.extend({ beside: z.array(z.enum(besideFieldNames)) })),
  otherLists: z.array(z.enum(otherListNames)),
  otherNationalList: z.boolean(),
}

/** What people see otherwise by one version than by another. */
export const versionChangesSchema = z.strictObject(changes)
export type VersionChanges = z.infer<typeof versionChangesSchema>

/** What a head is about to publish, against what would hold from that day on without it. */
export const nextVersionSchema = z.strictObject({
  ...changes,
  /** Of all its contents: whoever publishes names what was looked at. */
  digest: z.string(),
  /** It would be what holds anyway, on its first day and on every later one: there is nothing to publish. */
  nothingNew: z.boolean(),
  /** Not reviewed to the end: people go on with what is in use of these. */
  keptAsBefore: listed,
  /** Not reviewed to the end and never in use. */
  leftOut: listed,
})
export type NextVersion = z.infer<typeof nextVersionSchema>
