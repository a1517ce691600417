import type { Language, Text } from '../../../shared/language.ts'
import { importFaults as en } from '../../../shared/locales/en/import-faults.ts'
import { importFaults as vi } from '../../../shared/locales/vi/import-faults.ts'
import { fillIn } from '../../../shared/receipt/fill-in.ts'
import { headingOf } from './table-columns.ts'

const words = { vi, en } satisfies Record<Language, Record<keyof typeof vi, string>>
type Words = Readonly<Record<string, string | Text>>

/** A row of a table or an entry of a list, counted from 1. */
export interface Place {
  readonly kind: 'row' | 'entry'
  readonly number: number
}

/** What is wrong with one row, for the person who mends the file. */
export interface RowProblem {
  readonly at: Place
  /** Which value, e.g. `documents.0.nameVi`; empty for the row as a whole. */
  readonly path: string
  readonly mend: Text
}

/** A sentence about a fault, in every language of the product. */
export function faultText(key: keyof typeof vi, params: Words = {}): Text {
  const inOne = (language: Language) =>
    fillIn(
      words[language][key],
      Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? value : value[language]]),
      ),
    )
  return { vi: inOne('vi'), en: inOne('en') }
}

export function placeText({ kind, number }: Place): Text {
  return faultText(kind, { number: String(number) })
}

/**
 * A fault in one line. With `headings` of a table it is said in Vietnamese and by column, as whoever keeps the table
 * sees it; without, by the names of the JSON.
 */
export function faultLine({ at, path, mend }: RowProblem, headings: ReadonlyMap<string, string> | null): string {
  const place = placeText(at)
  if (headings === null) return `${[place.en, path].filter((part) => part !== '').join(', ')}: ${mend.en}`
  const [field = '', paper] = path.split('.')
  const where = [
    place.vi,
    ...(field === '' ? [] : [fillIn(vi.column, { heading: headings.get(field) ?? headingOf(field) })]),
    ...(paper === undefined ? [] : [fillIn(vi.paper, { number: String(Number(paper) + 1) })]),
  ]
  return `${where.join(', ')}: ${mend.vi}`
}
