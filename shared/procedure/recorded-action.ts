import { z } from 'zod'

/** Everything that the record of the office's catalogue may say, so that it reads the same for years. */
export const recordedActionSchema = z.enum([
  'imported',
  'changed',
  'confirmed',
  'retired',
  'restored',
  'formImported',
  'nationalImported',
  'published',
  'rolledBack',
])
export type RecordedAction = z.infer<typeof recordedActionSchema>

/** Of what the record is asked: all of it, what was taken in, what was published, or what was done to one procedure. */
export const recordAboutSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['all', 'imports', 'publishing']) }),
  z.strictObject({ kind: z.literal('procedure'), code: z.string().max(60) }),
])
export type RecordAbout = z.infer<typeof recordAboutSchema>
