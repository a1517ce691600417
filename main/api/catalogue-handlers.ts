import { fail, ok } from '../../shared/result.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { HandlersOf } from './handlers.ts'

/** The catalogue holds only what the mode of this kiosk may show. */
export function createCatalogueHandlers(
  catalogue: Catalogue,
): HandlersOf<'catalogue.overview' | 'catalogue.search' | 'catalogue.procedure'> {
  return {
    'catalogue.overview': async () => ok(catalogue.overview()),
    'catalogue.search': async ({ query }) => ok(catalogue.search(query)),
    'catalogue.procedure': async ({ code }) => {
      const procedure = catalogue.procedure(code)
      return procedure === null ? fail({ kind: 'unknownProcedure' }) : ok(procedure)
    },
  }
}
