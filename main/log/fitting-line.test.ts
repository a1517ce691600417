import { anything, assert, constantFrom, dictionary, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { markers } from '../kiosk-fixture.ts'
import { eventCatalogue } from './event-catalogue.ts'
import { errorClassOf } from './error-class.ts'
import { fittingLine } from './fitting-line.ts'

const ids = Object.keys(eventCatalogue)
const fieldNames = [...new Set(Object.values(eventCatalogue).flatMap(({ fields }) => Object.keys(fields)))]

/** Words of a person, as they are and as somebody could dress them up to look like a code. */
const personal = oneof(
  constantFrom(...Object.values(markers)),
  constantFrom('Nguyễn', 'NGUYEN', 'nguyenVanDau', 'nguyen.van.dau', 'ENGUYEN VAN', '0510.90987654', 'A-051090'),
  string(),
)

test('no event, whatever it is called and whatever fields it brings, carries a word of a person into the log', () => {
  assert(
    property(
      oneof(constantFrom(...ids), personal),
      dictionary(oneof(constantFrom(...fieldNames), personal), oneof(personal, anything())),
      (event, fields) => {
        const { event: id, unfit = [], ...written } = fittingLine({ ...fields, event })
        expect([...ids, 'unknownEvent']).toContain(id)
        for (const name of [...Object.keys(written), ...(unfit as readonly string[])])
          expect(fieldNames).toContain(name)
        for (const value of Object.values(written)) expect(isOfCatalogue(value)).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})

/** A word that the catalogue lists, a number, or one of the narrow codes: judged without the schemas that are tested. */
function isOfCatalogue(value: unknown): boolean {
  if (typeof value === 'number') return value < 1_000_000_000
  return (
    typeof value === 'string' &&
    (listedWords.has(value) || /^(?:\d\.\d{6}.*|[0-9a-f]{32}|E[A-Z0-9]+|SQLITE_[A-Z]+|[A-Z]{2,6}-\d{6})$/.test(value))
  )
}

const listedWords = new Set<unknown>(
  Object.values(eventCatalogue).flatMap(({ fields }) =>
    Object.values(fields).flatMap((field: object) => ('options' in field ? (field.options as unknown[]) : [])),
  ),
)

test('a field that does not fit is left out and named, and the rest of the line stays', () => {
  expect(
    fittingLine({ event: 'dossier.received', procedureCode: markers.fullName, parts: 2, bytes: 3, name: 'x' }),
  ).toEqual({
    event: 'dossier.received',
    parts: 2,
    bytes: 3,
    unfit: ['procedureCode'],
  })
})

test('an error is named by its class only where the class is known', () => {
  expect(errorClassOf(new TypeError(markers.fullName))).toBe('TypeError')
  expect(errorClassOf(Object.assign(new Error('x'), { name: markers.fullName }))).toBe('other')
  expect(errorClassOf(markers.fullName)).toBe('notAnError')
})
