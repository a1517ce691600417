import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOfFound } from '../../shared/procedure/code-of-found.ts'
import { loadCatalogue } from './load-catalogue.ts'

const shipped = join(import.meta.dirname, '../resources')
let resources = ''

beforeEach(() => {
  resources = mkdtempSync(join(tmpdir(), 'catalogue-'))
  for (const part of ['catalogue', 'finding']) cpSync(join(shipped, part), join(resources, part), { recursive: true })
})
afterEach(() => rmSync(resources, { recursive: true, force: true }))

function edit(file: string, change: (text: string) => string): void {
  const path = join(resources, 'catalogue', file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

function problems(): readonly string[] {
  const loaded = loadCatalogue(resources, 'demo')
  return loaded.ok ? [] : loaded.failure.problems.map(({ file, path, mend }) => `${file} ${path}: ${mend}`)
}

function version(): string {
  const loaded = loadCatalogue(resources, 'demo')
  return loaded.ok ? loaded.value.version : 'invalid'
}

test('the version changes with any byte of the catalogue and with nothing else', () => {
  const before = version()
  expect(version()).toBe(before)
  edit('forms/certified-copy.json', (text) => text.replace(/"version": \d+/, '"version": 99'))
  expect(version()).not.toBe(before)
})

test('a broken file is named with what is wrong with it', () => {
  edit('most-asked.json', () => '["1.001193"')
  expect(problems()[0]).toMatch(/^most-asked\.json : this is not JSON/)
})

test('a misshapen value is named with its place', () => {
  edit('departments.json', (text) => text.replace('"H48.60"', '"60"'))
  expect(problems()[0]).toMatch(/^departments\.json 0\.agencyCode: /)
})

test('a missing file, form and folder are named', () => {
  rmSync(join(resources, 'catalogue/fields.json'))
  rmSync(join(resources, 'catalogue/forms/certified-copy.json'))
  expect(problems()).toContain('fields.json : the file is missing or may not be read')
  expect(problems()).toContain('entries.json 2.000815: there is no file forms/certified-copy.json')
  rmSync(join(resources, 'catalogue/forms'), { recursive: true })
  expect(problems()).toContain('forms : the folder is missing or may not be read')
})

test('a list that names an unknown procedure, and a document without a part, are named', () => {
  edit('life-events.json', (text) => text.replace('"1.003650"', '"9.999999"'))
  edit('procedures.json', (text) => text.replace('"Tờ khai đăng ký khai tử"', '"Tờ khai khai tử mới"'))
  expect(problems()).toEqual([
    'entries.json 1.000656.parts: no document of the procedure is named "Tờ khai đăng ký khai tử"',
    'entries.json 1.000656.parts: add a part for "Tờ khai khai tử mới"',
    'life-events.json sea: no procedure has the code 9.999999',
  ])
})

test('a paper that the form asks for is a "called" part, and a called part is asked for', () => {
  edit('entries.json', (text) => text.replace('"kind": "called"', '"kind": "paper"'))
  edit('forms/household-split.json', (text) => text.replace('"id": "divorce",', '"id": "divorcePapers",'))
  expect(problems()).toEqual([
    expect.stringMatching(/^forms\/birth-registration\.json authorisation: 1\.001193 has a part with this id/),
    'entries.json 1.010038.parts.divorce: forms/household-split.json asks for no file "divorce"',
  ])
})

test('a form whose condition looks ahead is refused', () => {
  edit('forms/criminal-record.json', (text) => text.replace('"question": "purpose"', '"question": "otherName"'))
  expect(problems()[0]).toMatch(
    /^forms\/criminal-record\.json sections\.0\.questions\.\d+\.when: "otherName" is not asked/,
  )
})

test('production shows only what a person has reviewed', () => {
  const empty = loadCatalogue(resources, 'production')
  if (!empty.ok) throw new Error('the shipped catalogue is invalid')
  expect(empty.value.overview()).toMatchObject({ departments: [], lifeEvents: [], mostAsked: [], procedures: [] })
  expect(empty.value.search('khai sinh')).toEqual({ hits: [], ask: [], certainty: 'distant' })
  expect(empty.value.procedure('1.001193')).toBeNull()

  edit('procedures.json', (text) => text.replace('"reviewed": false', '"reviewed": true'))
  const one = loadCatalogue(resources, 'production')
  if (!one.ok) throw new Error('the edited catalogue is invalid')
  expect(one.value.overview().procedures.map(({ code }) => code)).toEqual(['1.001193'])
  expect(one.value.overview().departments.map(({ id }) => id)).toEqual(['commune'])
  expect(one.value.overview().lifeEvents.map(({ id }) => id)).toEqual(['birth'])
  expect(
    one.value
      .search('kết hôn')
      .hits.map(codeOfFound)
      .filter((code) => code !== '1.001193'),
  ).toEqual([])

  edit('national-procedures.json', (text) => text.replace('"reviewed": false', '"reviewed": true'))
  const listed = loadCatalogue(resources, 'production')
  if (!listed.ok) throw new Error('the edited catalogue is invalid')
  expect(listed.value.search('kết hôn').hits[0]).toMatchObject({
    kind: 'elsewhere',
    code: '1.000894',
    where: { vi: 'Ủy ban nhân dân xã, phường nơi ở' },
  })
  expect(listed.value.search('khai sinh').hits[0]).toMatchObject({ kind: 'here', procedure: { code: '1.001193' } })
})
