import type { Language } from '../../shared/language.ts'
import type { CatalogueOverview, Department, Procedure, ProcedureSummary } from '../../shared/procedure/procedure.ts'

/** What this kiosk may show: in `production` only entries that a person has reviewed, in `demo` all of them. */
export type CatalogueMode = 'demo' | 'production'

/** The procedures, forms and departments of one loaded catalogue. It never changes; a new one is loaded whole. */
export interface Catalogue {
  /** Digest of all its files: a dossier names the catalogue it was made with. */
  readonly version: string
  overview(): CatalogueOverview
  /** The procedure of this code, or null when there is none that this kiosk may show. */
  procedure(code: string): Procedure | null
  /** Procedures that fit what somebody typed, best first, at most twelve; none for an empty query. */
  search(query: string, language: Language): readonly ProcedureSummary[]
  department(id: string): Department | null
}
