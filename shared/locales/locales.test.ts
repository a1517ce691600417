import { describe, expect, it } from 'vitest'
import { all as en } from './en/all.ts'
import { importFaults as importFaultsEn } from './en/import-faults.ts'
import { importSummary as importSummaryEn } from './en/import-summary.ts'
import { all as vi } from './vi/all.ts'
import { importFaults as importFaultsVi } from './vi/import-faults.ts'
import { importSummary as importSummaryVi } from './vi/import-summary.ts'

/** Every text by its dotted path, e.g. `ui.step`. */
function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`))
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([^},\s]+)/g)].map((match) => match[1]).toSorted()

const vietnamese = new Map(flatten({ ...vi, importFaults: importFaultsVi, importSummary: importSummaryVi }, ''))
const english = new Map(flatten({ ...en, importFaults: importFaultsEn, importSummary: importSummaryEn }, ''))

describe('translations', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...vietnamese.keys()].toSorted())
  })

  it('have the same placeholders under each key', () => {
    const differing = [...vietnamese].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  it('leave no text empty and no bracket open', () => {
    const broken = [...vietnamese, ...english].filter(
      ([, text]) => text.trim() === '' || text.split('{{').length !== text.split('}}').length,
    )
    expect(broken).toEqual([])
  })

  it('write Vietnamese composed, so that one letter is one character', () => {
    expect([...vietnamese].filter(([, text]) => text !== text.normalize('NFC'))).toEqual([])
  })
})
