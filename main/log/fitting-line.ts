import type { z } from 'zod'
import { eventCatalogue } from './event-catalogue.ts'

/** What may be written of an event. `unfit` names the catalogue's fields whose value was of another shape. */
export type FittingLine = Readonly<Record<string, string | number | readonly string[]>>

const shapes: ReadonlyMap<string, Readonly<Record<string, z.ZodType>>> = new Map(
  Object.entries(eventCatalogue).map(([id, { fields }]) => [id, fields]),
)

/**
 * What the catalogue lets through of an event: known fields whose values have their shape, and nothing else.
 *
 * Types say the same at compile time; this holds at run time too, whatever came in by way of `as` or plain JavaScript. A
 * value that does not fit is left out and its field named, so that the line, and the fault, are not lost. An event that
 * the catalogue does not know becomes `unknownEvent`.
 */
export function fittingLine(event: Readonly<Record<string, unknown>>): FittingLine {
  const id = event['event']
  const fields = typeof id === 'string' ? shapes.get(id) : undefined
  if (typeof id !== 'string' || fields === undefined) return { event: 'unknownEvent' }
  const fitting: Record<string, string | number> = {}
  const unfit: string[] = []
  for (const [name, shape] of Object.entries(fields)) {
    const parsed = shape.safeParse(event[name])
    if (!parsed.success) unfit.push(name)
    else if (typeof parsed.data === 'string' || typeof parsed.data === 'number') fitting[name] = parsed.data
  }
  return { event: id, ...fitting, ...(unfit.length > 0 ? { unfit } : {}) }
}
