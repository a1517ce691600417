import { fail, ok } from '../../shared/result.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { HandlersOf } from './handlers.ts'

/** The catalogue holds only what the mode of this kiosk may show; it changes between visits, never in one. */
export function createCatalogueHandlers(
  current: () => Catalogue,
): HandlersOf<'catalogue.overview' | 'catalogue.search' | 'catalogue.procedure'> {
  return {
    'catalogue.overview': async () => {
      // Asked for by the screen that leads to the search.
      current().makeReady()
      return ok(current().overview())
    },
    'catalogue.search': async ({ query }) => ok(current().search(query)),
    'catalogue.procedure': async ({ code }) => {
      const procedure = current().procedure(code)
      return procedure === null ? fail({ kind: 'unknownProcedure' }) : ok(procedure)
    },
  }
}
