import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { fail } from '../../shared/result.ts'
import type { Facts } from '../catalogue/resource-schemas.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { resourcesFolder } from '../kiosk-fixture.ts'
import { openOfficeCatalogue } from './office-catalogue.ts'
import { newsSentence, readProgramNews } from './program-news.ts'
import { alterVersion, by, createTestOffices, publish, type TestOffice, today } from './publishing-fixture.ts'

const offices = createTestOffices()
const newer: string[] = []
afterEach(() => {
  offices.closeAll()
  for (const folder of newer.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const [birth, death] = ['1.001193', '1.000656']

/** The program of a later day: two procedures, a form and the words of the search are others by then. */
function newerProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-newer-'))
  newer.push(folder)
  const catalogue = join(folder, 'catalogue')
  cpSync(join(resourcesFolder, 'catalogue'), catalogue, { recursive: true })
  const rewrite = <Value>(name: string, change: (value: Value) => Value) => {
    const value = change(JSON.parse(readFileSync(join(catalogue, name), 'utf8')) as Value)
    writeFileSync(join(catalogue, name), JSON.stringify(value))
  }
  rewrite<Facts[]>('procedures.json', (all) =>
    all.map((one) => (one.code === birth || one.code === death ? { ...one, days: one.days + 5 } : one)),
  )
  rewrite<{ version: number }>('forms/certified-copy.json', (form) => ({ ...form, version: form.version + 1 }))
  rewrite<{ synonyms: object[] }>('search-words.json', ({ synonyms }) => ({
    synonyms: [...synonyms, { code: birth, words: ['tờ giấy của bé'] }],
  }))
  return folder
}

function newsIn({ dataFolder }: TestOffice, resources: string) {
  const news = readProgramNews(dataFolder, resources)
  if (!news.ok) throw new Error(news.failure.kind)
  return news.value
}

function digestsOf({ office }: TestOffice) {
  return [...(office.working.find(birth)?.digests ?? [])].map(([name, digest]) => ({ name, digest }))
}

/** Opens the office again, by the newer program. */
function updated({ dataFolder }: TestOffice, resources: string): TestOffice {
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-26T02:00:00Z'), seed: 5 })
  const office = openOfficeCatalogue({ dataFolder, resourcesFolder: resources, effects })
  if (!office.ok) throw new Error(office.failure.kind)
  return { dataFolder, effects, office: office.value }
}

test('nothing is new while nothing was published, nor right after it was', () => {
  const opened = offices.open()
  const resources = newerProgram()
  expect(newsIn(opened, resources)).toBeNull()
  opened.office.work(by, 'retired', death, (at) => opened.office.working.retire(death, true, at))
  publish(opened)
  expect(newsIn(opened, resourcesFolder)).toBeNull()
})

test('what a newer program brings is named until it is published, and what the office changed stays its own', () => {
  const opened = offices.open()
  const { office } = opened
  office.change({ by, code: death, seen: [], changes: [{ name: 'days', value: '9' }] })
  publish(opened)
  const resources = newerProgram()
  const news = newsIn(opened, resources)
  expect(news).toEqual({
    number: 1,
    fresh: [],
    changed: [birth],
    forms: ['certified-copy'],
    files: ['search-words.json'],
  })
  expect(news === null ? '' : newsSentence(news)).toContain(
    'version 1, published last from the working copy, does not have: 1 changed',
  )

  const now = updated(opened, resources)
  expect(now.office.working.find(birth)?.facts.days).toBe(6)
  expect(now.office.working.find(death)?.facts.days).toBe(9)
  // Citizens go on with what was published until somebody has reviewed and published the new words.
  const used = now.office.inUse('2026-11-26')
  expect(used).toMatchObject({ value: office.versions.contents(1) })
  now.office.work(by, 'confirmed', birth, (at) => {
    const one = now.office.working.find(birth)
    if (one !== null) now.office.working.confirm(birth, [...one.digests.keys()], by, at)
  })
  publish(now)
  expect(newsIn(now, resources)).toBeNull()
  now.office.close()
})

test('what the office took out and back in, or went back from, is no news of the program', () => {
  const opened = offices.open()
  const { office } = opened
  office.work(by, 'retired', death, (at) => office.working.retire(death, true, at))
  publish(opened)
  office.work(by, 'restored', death, (at) => office.working.retire(death, false, at))
  expect(newsIn(opened, resourcesFolder)).toBeNull()

  const resources = newerProgram()
  const now = updated(opened, resources)
  now.office.confirm({ by, code: birth, seen: digestsOf(now) })
  publish(now)
  expect(newsIn(now, resources)).toBeNull()
  expect(now.office.rollBack({ by, to: 1, today })).toMatchObject({ ok: true, value: { number: 3 } })
  expect(newsIn(now, resources)).toBeNull()
  // A program that is newer still is compared with what was gone back from.
  const forms = join(newerProgram(), 'catalogue', 'forms')
  cpSync(join(forms, 'certified-copy.json'), join(resources, 'catalogue', 'forms', 'birth-registration.json'))
  expect(newsIn(now, resources)).toMatchObject({ number: 2, fresh: [], changed: [], forms: ['birth-registration'] })
  now.office.close()
})

test('a version that was altered and gone back from is compared no more', () => {
  const opened = offices.open()
  const { office, dataFolder } = opened
  publish(opened)
  office.work(by, 'retired', death, (at) => office.working.retire(death, true, at))
  publish(opened)
  alterVersion(dataFolder, 2)
  expect(readProgramNews(dataFolder, resourcesFolder)).toEqual(fail({ kind: 'alteredVersion', number: 2 }))
  office.rollBack({ by, to: 1, today })
  expect(newsIn(opened, resourcesFolder)).toBeNull()
})

test('a field that somebody has confirmed has to be confirmed again where the program says otherwise, and no other', () => {
  const opened = offices.open()
  const { working } = opened.office
  opened.office.work(by, 'confirmed', birth, (at) => working.confirm(birth, ['time', 'fee', 'name'], by, at))
  const now = updated(opened, newerProgram())
  const confirmed = now.office.working.find(birth)?.confirmed
  expect((['name', 'fee', 'time'] as const).map((field) => confirmed?.has(field))).toEqual([true, true, false])
  now.office.close()
})
