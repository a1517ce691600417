import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reviewFieldNames } from '../../../shared/procedure/review-field.ts'
import { folderSource } from '../../catalogue/catalogue-source.ts'
import { resourcesFolder } from '../../kiosk-fixture.ts'
import { shippedTexts } from '../../publishing/compose-version.ts'
import { describedProcedures } from '../../publishing/described-procedures.ts'
import { formIn } from '../../publishing/review/form-in.ts'
import { reviewFields } from '../../publishing/review/reviewed-fields.ts'
import { fieldText } from './field-text.ts'

const texts = shippedTexts(folderSource(join(resourcesFolder, 'catalogue')))
const shipped = [...describedProcedures(texts).values()]

/** What has only words of its own that are printed as others. */
const fixedWords: readonly string[] = ['daysUnit', 'kind']

/** A value with one of its words after the other replaced, wherever it stands. */
function withOtherWords(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [`${value} khác`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    (fixedWords.includes(key) ? [] : withOtherWords(inner)).map((other) =>
      Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other },
    ),
  )
}

test('whatever is confirmed with a field is printed: no other word of a procedure looks the same', () => {
  const unseen = shipped.flatMap((procedure) => {
    const form = formIn(texts, procedure.entry.form)
    const printed = fieldText(procedure, form)
    const digests = new Map(reviewFields(procedure.facts, procedure.entry).map(({ name, digest }) => [name, digest]))
    return withOtherWords(procedure).flatMap((changed) => {
      const other = changed as typeof procedure
      const now = fieldText(other, form)
      return reviewFields(other.facts, other.entry)
        .filter(({ name, digest }) => digests.get(name) !== digest && now[name] === printed[name])
        .map(({ name }) => `${procedure.facts.code} ${name}`)
    })
  })
  expect(unseen).toEqual([])
})

test('words about a fee are named for what they are, and where there are none that is said', () => {
  const noted = shipped.find(({ entry }) => entry.feeNote !== undefined)
  const plain = shipped.find(({ entry, facts }) => entry.feeNote === undefined && facts.feeNote === '')
  if (noted === undefined || plain === undefined) throw new Error('the sample needs both')
  expect(fieldText(noted, null).fee).toContain(
    `\nWords for people: ${noted.entry.feeNote?.vi} / ${noted.entry.feeNote?.en}`,
  )
  expect(fieldText(plain, null).fee).toMatch(/\nNote of the source: \(nothing\)\nWords for people: \(nothing\)$/)
  expect(Object.keys(fieldText(plain, null)).toSorted()).toEqual([...reviewFieldNames].toSorted())
})
