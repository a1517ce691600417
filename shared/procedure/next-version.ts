import { z } from 'zod'

const listed = z.array(z.strictObject({ code: z.string(), name: z.string() }))

/** What a head is about to publish, against what people see today. */
export const nextVersionSchema = z.strictObject({
  /** Of all its contents: whoever publishes names what was looked at. */
  digest: z.string(),
  fresh: listed,
  changed: listed,
  gone: listed,
  /** Not reviewed to the end: people go on with what is in use of these. */
  keptAsBefore: listed,
  /** Not reviewed to the end and never in use. */
  leftOut: listed,
  otherNationalList: z.boolean(),
})
export type NextVersion = z.infer<typeof nextVersionSchema>
