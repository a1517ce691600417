import { fail, ok } from '../../shared/result.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { HandlersOf } from './handlers.ts'

/** The catalogue holds only what the mode of this kiosk may show; it changes between visits, never in one. */
export function createCatalogueHandlers(
  current: () => Catalogue,
): HandlersOf<'catalogue.overview' | 'catalogue.search' | 'catalogue.procedure'> {
  return {
    'catalogue.overview': async () => ok(current().overview()),
    'catalogue.search': async ({ query }) => ok(current().search(query)),
    'catalogue.procedure': async ({ code }) => {
      const procedure = current().procedure(code)
      return procedure === null ? fail({ kind: 'unknownProcedure' }) : ok(procedure)
    },
  }
}
