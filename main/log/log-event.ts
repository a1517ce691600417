import type { z } from 'zod'
import type { EventId, eventCatalogue } from './event-catalogue.ts'

type Values<Fields> = Fields extends Readonly<Record<string, z.ZodType>> ? z.output<z.ZodObject<Fields>> : never

/** A line of the log before it is written. */
export type LogEvent = {
  [Id in EventId]: { readonly event: Id } & Readonly<Values<(typeof eventCatalogue)[Id]['fields']>>
}[EventId]
