import type { useTranslation } from 'react-i18next'
import type { ReviewValues } from '../../../shared/contract/review-methods.ts'
import type { BesideFieldName } from '../../../shared/procedure/beside-field.ts'
import { sourceText } from './source-text.ts'

/** What a procedure says in one of the fields that nobody confirms, a line for each thing that can differ. */
export function besideLines(
  name: BesideFieldName,
  { beside }: ReviewValues,
  t: ReturnType<typeof useTranslation<'review'>>['t'],
): readonly string[] {
  if (name === 'codeVerified') return [t(beside.codeVerified ? 'besideValues.yes' : 'besideValues.no')]
  if (name === 'confidence') return [t(`besideValues.${beside.confidence}`)]
  const said = name === 'source' ? sourceText(beside.source) : beside[name]
  const lines = typeof said === 'string' ? said.split('\n') : said
  return lines.join('') === '' ? [t('values.nothing')] : lines
}
