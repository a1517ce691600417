import { closestWord } from '../../../shared/text/closest-word.ts'
import { readCatalogueFiles } from '../../catalogue/catalogue-files.ts'
import { textSource } from '../../catalogue/catalogue-source.ts'
import type { CatalogueTexts } from '../../publishing/published-versions.ts'

/**
 * Why a procedure may not have this value, where it names a form, a field or a department that the catalogue does not
 * have: with it nothing could be published. Null where it may.
 */
export function notInCatalogue(texts: CatalogueTexts, name: string, value: string): string | null {
  const files = readCatalogueFiles(textSource(texts))
  const known = new Map<string, readonly string[]>([
    ['form', [...files.forms.keys()]],
    ['fieldVi', files.fields.map(({ vi }) => vi)],
    ['departmentNowVi', files.departments.flatMap(({ writtenAs }) => writtenAs)],
  ]).get(name)
  if (known === undefined || known.includes(value)) return null
  const near = closestWord(value, known)
  return `The catalogue has no ${name} "${value}". ${near === null ? `There are: ${known.join(', ')}` : `Did you mean "${near}"?`}`
}
