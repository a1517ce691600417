import { z } from 'zod'

const pointSchema = z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)])

/**
 * A signature: what the finger drew, as strokes of points `[x, y]` each between 0 and 1 of the pad's width and height,
 * or the name typed by somebody who can't draw.
 */
export const signatureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drawn'), strokes: z.array(z.array(pointSchema).max(6000)).max(200) }),
  z.strictObject({ kind: z.literal('typed'), name: z.string().max(120) }),
])
export type Signature = z.infer<typeof signatureSchema>
