import type { Language } from '../../../shared/language.ts'
import { importSummary as en } from '../../../shared/locales/en/import-summary.ts'
import { importSummary as vi } from '../../../shared/locales/vi/import-summary.ts'
import { moneyText } from '../../../shared/procedure/answer-text.ts'
import { fillIn } from '../../../shared/receipt/fill-in.ts'
import type { Facts } from '../../catalogue/resource-schemas.ts'
import { headingOf } from './table-columns.ts'
import type { ChangedFacts } from './take-import.ts'
import { harmless } from './text-mends.ts'
import { cellOf } from './write-table.ts'

const words = { vi, en }

/**
 * Every value of a procedure that a file changes, as it was and as it would be: in Vietnamese by the headings of a table,
 * or by the names of the JSON.
 */
export function changeLines(
  { facts, before, fields, carried }: ChangedFacts,
  language: Language,
  headings: ReadonlyMap<string, string> | null,
): readonly string[] {
  const nameOf = (field: string) => (headings === null ? field : (headings.get(field) ?? headingOf(field)))
  const { paperRenamed, paperDropped } = words[language]
  const values = fields.map((field) => {
    const change =
      field === 'documents'
        ? papersChange(before.documents, facts.documents, language)
        : `${valueText(before, field, language)} → ${valueText(facts, field, language)}`
    return `${nameOf(field)}: ${change}`
  })
  return [
    ...values,
    ...carried.renamed.map(({ was, now }) => fillIn(paperRenamed, { was, now })),
    ...carried.dropped.map((paper) => `! ${fillIn(paperDropped, { paper })}`),
  ].map(harmless)
}

function valueText(facts: Facts, field: string, language: Language): string {
  if (field === 'feeVnd' && facts.feeVnd !== null) return moneyText(facts.feeVnd, language)
  if (language === 'vi' && (field === 'feeVnd' || field === 'daysUnit')) return cellOf(facts, field)
  const value: unknown = Reflect.get(facts, field)
  const text = Array.isArray(value) ? value.join('; ') : String(value)
  return text === '' ? words[language].empty : text.replace(/\s+/g, ' ')
}

type Papers = Facts['documents']

function papersChange(before: Papers, after: Papers, language: Language): string {
  const { paperAdded, paperGone, paperChanged, paperOrder } = words[language]
  const count = ({ copies, original }: Papers[number]) =>
    fillIn(original ? words[language].original : words[language].copy, { copies: String(copies) })
  const parts = [
    ...after.flatMap((paper) => {
      const was = before.find(({ nameVi }) => nameVi === paper.nameVi)
      if (was === undefined) return [`${fillIn(paperAdded, { paper: paper.nameVi })} (${count(paper)})`]
      return count(was) === count(paper)
        ? []
        : [fillIn(paperChanged, { paper: paper.nameVi, before: count(was), after: count(paper) })]
    }),
    ...before
      .filter(({ nameVi }) => after.every((paper) => paper.nameVi !== nameVi))
      .map(({ nameVi }) => fillIn(paperGone, { paper: nameVi })),
  ]
  return parts.length === 0 ? paperOrder : parts.join('; ')
}
