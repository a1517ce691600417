import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resourcesFolder } from '../kiosk-fixture.ts'
import type { AgencyLevel } from '../finding/findable.ts'
import { findableNational } from '../finding/findable-files.ts'
import { readCatalogueFiles } from './catalogue-files.ts'
import { folderSource } from './catalogue-source.ts'
import { whereToGo } from './where-to-go.ts'

const text = (name: string) => ({ vi: name, en: `${name} in English` })
const agencies = [
  { fields: ['*'], commune: text('xã'), province: text('sở'), ministry: text('bộ'), other: text('nơi khác') },
  { fields: ['Thuế'], commune: text('thuế'), province: text('thuế'), ministry: text('cục'), other: text('thuế') },
]

test.each<[string, readonly AgencyLevel[], string]>([
  ['Hộ tịch', ['commune'], 'xã'],
  ['Hộ tịch', ['ministry', 'province', 'commune'], 'xã hoặc sở'],
  ['Hộ tịch', ['ministry', 'other'], 'nơi khác hoặc bộ'],
  ['Hộ tịch', [], 'nơi khác'],
  ['Thuế', ['commune', 'province'], 'thuế'],
])('%s at %j: %s', (field, levels, where) => {
  expect(whereToGo({ field, levels }, agencies).vi).toBe(where)
})

test('both languages name the same', () => {
  expect(whereToGo({ field: 'Hộ tịch', levels: ['commune', 'province'] }, agencies).en).toBe(
    'xã in English or sở in English',
  )
})

test('every procedure of the shipped list says where to go, and every field of the table is one of the list', () => {
  const files = readCatalogueFiles(folderSource(join(resourcesFolder, 'catalogue')))
  const nowhere = files.national.procedures.map(findableNational).filter((procedure) => {
    const { vi, en } = whereToGo(procedure, files.agencies)
    return [vi, en].some((where) => !/\p{L}{3}/u.test(where))
  })
  expect(nowhere).toEqual([])
  const list = readFileSync(join(resourcesFolder, 'catalogue/national-procedures.json'), 'utf8')
  const named = files.agencies.flatMap(({ fields }) => fields).filter((field) => field !== '*')
  expect(named.filter((field) => !list.includes(`"fieldVi": "${field}"`))).toEqual([])
  expect(new Set(named).size).toBe(named.length)
})
