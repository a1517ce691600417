import { describe, expect, it } from 'vitest'
import { receipt as english } from '../locales/en/receipt.ts'
import { receipt as vietnamese } from '../locales/vi/receipt.ts'

const placesOf = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()

describe('the texts of the receipt', () => {
  it('have the same keys and the same places to fill in, in both languages', () => {
    expect(Object.keys(english)).toEqual(Object.keys(vietnamese))
    for (const key of Object.keys(vietnamese) as (keyof typeof vietnamese)[]) {
      expect([key, placesOf(english[key])]).toEqual([key, placesOf(vietnamese[key])])
    }
  })
})
