import { type Entry, entriesFileSchema, type Facts, factsFileSchema } from '../catalogue/resource-schemas.ts'
import type { CatalogueTexts } from './published-versions.ts'

/** A procedure as the files of a catalogue describe it. */
export interface DescribedProcedure {
  readonly facts: Facts
  readonly entry: Entry
}

/** Procedures of a catalogue that was checked when it was published or shipped, by code. */
export function describedProcedures(texts: CatalogueTexts): ReadonlyMap<string, DescribedProcedure> {
  const entries = new Map(
    entriesFileSchema.parse(JSON.parse(texts['entries.json'] ?? '[]')).map((entry) => [entry.code, entry]),
  )
  return new Map(
    factsFileSchema.parse(JSON.parse(texts['procedures.json'] ?? '[]')).flatMap((facts) => {
      const entry = entries.get(facts.code)
      return entry === undefined ? [] : [[facts.code, { facts, entry }] as const]
    }),
  )
}
