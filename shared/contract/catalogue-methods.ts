import { z } from 'zod'
import { searchAnswerSchema } from '../procedure/found-procedure.ts'
import { catalogueOverviewSchema, procedureSchema } from '../procedure/procedure.ts'
import { nothing } from './common-shapes.ts'
import { method } from './method.ts'

/** What can be asked of the catalogue. */
export const catalogueMethods = {
  'catalogue.overview': method({ input: nothing, output: catalogueOverviewSchema }),
  'catalogue.search': method({
    input: z.strictObject({ query: z.string().max(300) }),
    output: searchAnswerSchema,
  }),
  'catalogue.procedure': method({
    input: z.strictObject({ code: z.string().max(40) }),
    output: procedureSchema,
    failure: z.strictObject({ kind: z.literal('unknownProcedure') }),
  }),
} as const
