import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Facts } from '../catalogue/resource-schemas.ts'
import { folderSource } from '../catalogue/catalogue-source.ts'
import { resourcesFolder } from '../kiosk-fixture.ts'
import { shippedTexts, withoutProcedures } from './compose-version.ts'
import { describedProcedures } from './described-procedures.ts'
import type { CatalogueTexts } from './published-versions.ts'
import { versionChanges } from './version-changes.ts'

const used = shippedTexts(folderSource(join(resourcesFolder, 'catalogue')))
const birth = '1.001193'
const none = versionChanges(used, used)

/** The catalogue with other facts of one procedure. */
function withFacts(change: Partial<Facts>, texts = used): CatalogueTexts {
  const all = [...describedProcedures(texts).values()].map(({ facts }) => facts)
  const facts = all.map((one) => (one.code === birth ? { ...one, ...change } : one))
  return { ...texts, 'procedures.json': JSON.stringify(facts) }
}

/** Another value of the same shape. */
function otherThan(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(1).concat(value[0] ?? 'more', value[0] ?? 'more')
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value === 4 ? 3 : value + 1
  return value === 'working'
    ? 'calendar'
    : value === 'verified'
      ? 'partial'
      : value === 'partial'
        ? 'verified'
        : 'other'
}

test('nothing differs from itself', () => {
  expect(Object.values(none).flat().filter(Boolean)).toEqual([])
})

const names = Object.keys(describedProcedures(used).get(birth)?.facts ?? {}).filter((name) => name !== 'code')
test.each(names)('that %s of a procedure differs is told', (name) => {
  const facts: Readonly<Record<string, unknown>> = { ...describedProcedures(used).get(birth)?.facts }
  const coming = withFacts({ [name]: otherThan(facts[name]) })
  const { fresh, gone, ...told } = versionChanges(used, coming)
  expect([fresh, gone]).toEqual([[], []])
  expect(new Set([told.changed, told.reviewed, told.besideFields].flat().map(({ code }) => code))).toEqual(
    new Set([birth]),
  )
})

test('what differs beside the fields is named, beside a field that differs too', () => {
  const coming = withFacts({ days: 30, notes: 'Ghi chú khác', queryHints: ['giấy của bé'] })
  expect(versionChanges(used, coming)).toMatchObject({
    changed: [{ code: birth, fields: ['time'] }],
    besideFields: [{ code: birth, beside: ['queryHints', 'notes'] }],
  })
})

test('a review that is taken back is told, as going back to a version from before it', () => {
  expect(versionChanges(withFacts({ reviewed: true }), used)).toEqual({
    ...none,
    unreviewed: [{ code: birth, name: expect.any(String) }],
  })
})

test.each(['agencies', 'departments', 'fields', 'life-events', 'most-asked', 'search-words'])(
  'that the list %s differs is told, and another layout of it is no difference',
  (list) => {
    const name = `${list}.json`
    const value = JSON.parse(used[name] ?? '') as object
    const other = Array.isArray(value) ? value.slice(1) : {}
    expect(versionChanges(used, { ...used, [name]: JSON.stringify(other) })).toMatchObject({ otherLists: [list] })
    expect(versionChanges(used, { ...used, [name]: JSON.stringify(value, null, 7) })).toEqual(none)
  },
)

test('lists that only lead no more to what is gone are no difference; a form that nobody asks with is one', () => {
  const facts = [...describedProcedures(used).values()].map((one) => one.facts).filter(({ code }) => code !== birth)
  const coming = withoutProcedures({ ...used, 'procedures.json': JSON.stringify(facts) }, new Set([birth]))
  const [gone, back] = [versionChanges(used, coming), versionChanges(coming, used)]
  expect(gone).toEqual({ ...none, gone: [{ code: birth, name: expect.any(String) }] })
  expect(back).toEqual({ ...none, fresh: gone.gone })
  const more = { ...used, 'forms/unused.json': '{"id":"unused"}' }
  expect(versionChanges(used, more)).toEqual({ ...none, otherLists: ['forms'] })
})
