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
