import { textSource } from '../../catalogue/catalogue-source.ts'
import { formJsonSchema } from '../../catalogue/form-json-schema.ts'
import { loadCatalogue } from '../../catalogue/load-catalogue.ts'
import { exitCodes } from '../command-context.ts'
import type { CatalogueAction, CatalogueCall } from './catalogue-action.ts'

export const checkAction: CatalogueAction = {
  usage: 'check                                whether the working copy could be published',
  run({ context, office }) {
    const texts = office.draft()
    const loaded = loadCatalogue(context.resourcesFolder, 'demo', textSource(texts))
    if (loaded.ok) {
      context.say('Nothing is wrong with it.')
      return exitCodes.done
    }
    const lines = loaded.failure.problems.map(({ file, path, mend }) => `${file} ${path}: ${mend}`)
    context.complain(lines.join('\n'))
    return exitCodes.failed
  },
}

/** The same everywhere: it needs no data folder, and makes no catalogue in one. */
export const schemaAction = {
  usage: 'schema                               the shape of a form as JSON Schema',
  run({ context }: Pick<CatalogueCall, 'context'>) {
    context.say(JSON.stringify(formJsonSchema(), null, 2))
    return exitCodes.done
  },
} satisfies CatalogueAction
