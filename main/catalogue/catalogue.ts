import type { SearchAnswer } from '../../shared/procedure/found-procedure.ts'
import type { CatalogueOverview, Department, Procedure } from '../../shared/procedure/procedure.ts'
import type { ProcedureFinder } from '../finding/procedure-finder.ts'

/** What this kiosk may show: in `production` only entries that a person has reviewed, in `demo` all of them. */
export type CatalogueMode = 'demo' | 'production'

/** The procedures, forms and departments of one loaded catalogue. It never changes; a new one is loaded whole. */
export interface Catalogue {
  /** Digest of all its files: a dossier names the catalogue it was made with. */
  readonly version: string
  overview(): CatalogueOverview
  /** The procedure of this code, or null when there is none that this kiosk may show. */
  procedure(code: string): Procedure | null
  /** Procedures here and elsewhere that fit what somebody typed, and what to ask back; nothing for an empty query. */
  search(query: string): SearchAnswer
  /** The same for a program: at most `most` procedures, best first. */
  find: ProcedureFinder
  /** Prepares what the first search would have to wait for: not at start, which is slow enough. */
  makeReady(): void
  /** From now on, of procedures that answer equally well, the one comes first that people here needed more often. */
  countAsked(dossiersByCode: ReadonlyMap<string, number>): void
  department(id: string): Department | null
}
