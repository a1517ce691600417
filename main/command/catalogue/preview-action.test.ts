import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { resourcesFolder as shippedResources } from '../../kiosk-fixture.ts'
import { officeCatalogueFileName, openOfficeCatalogue } from '../../publishing/office-catalogue.ts'
import { planImport, takeImport } from '../../publishing/import/take-import.ts'
import { sampleFacts } from '../../publishing/publishing-fixture.ts'
import { samplePin } from '../../staff/pin.ts'
import { systemEffects } from '../../shell/system-effects.ts'
import { runInProcess } from '../command-fixture.ts'

/** Stands for the built kiosk: notes where it was started, keeps what it was given to show, and ends as it was told. */
const kiosk = `
const { cpSync, writeFileSync } = require('node:fs')
const { MOTCUA_DATA, MOTCUA_MODE, SEEN, ENDS_WITH } = process.env
cpSync(MOTCUA_DATA, SEEN + '/data', { recursive: true })
writeFileSync(SEEN + '/started.json', JSON.stringify({ folder: MOTCUA_DATA, mode: MOTCUA_MODE }))
if (ENDS_WITH === 'asked') setInterval(() => {}, 1000)
else process.exitCode = Number(ENDS_WITH)
`

let folder = ''
const place = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-preview-test-'))
  for (const name of ['office', 'seen', 'program', 'program/main']) mkdirSync(place(name))
  symlinkSync(shippedResources, place('program/resources'))
  writeFileSync(place('program/main/browser.js'), kiosk)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const preview = (endsWith = 0, resourcesFolder = place('program/resources')) =>
  runInProcess(place('office'), ['catalogue', 'preview'], {
    resourcesFolder,
    environment: { SEEN: place('seen'), ENDS_WITH: String(endsWith) },
  })
const officeIn = (dataFolder: string) => {
  const office = openOfficeCatalogue({ dataFolder, resourcesFolder: shippedResources, effects: systemEffects })
  if (!office.ok) throw new Error(office.failure.kind)
  return office.value
}
const started = () =>
  JSON.parse(readFileSync(place('seen/started.json'), 'utf8')) as { readonly folder: string; readonly mode: string }

test('a kiosk of its own shows what nobody has reviewed yet, and leaves nothing behind', async () => {
  const office = officeIn(place('office'))
  takeImport(
    office,
    planImport(office, [{ at: { kind: 'entry', number: 1 }, value: sampleFacts }], { whole: false }),
    'Lê Thị Quầy',
    'new.json',
  )
  office.close()

  const ended = await preview()
  expect(ended).toMatchObject({ code: 0, err: '' })
  expect(ended.out).toMatch(/^The preview is starting/)
  expect(ended.out).toContain(`Officers sign in there with the PIN ${samplePin}. Ctrl+C ends the preview.`)
  expect(started().mode).toBe('demo')
  expect(started().folder).not.toBe(place('office'))
  expect(existsSync(started().folder)).toBe(false)
  const shown = officeIn(place('seen/data'))
  const [version] = shown.versions.all()
  expect(JSON.stringify(shown.versions.contents(version?.number ?? 0))).toContain(sampleFacts.nameVi)
  shown.close()
  const after = officeIn(place('office'))
  expect(after.versions.all()).toEqual([])
  expect(after.record().map(({ action }) => action)).toEqual(['imported'])
  after.close()
})

test('a kiosk that fails is said to have failed, and its folder is taken away too', async () => {
  expect((await preview(7)).code).toBe(1)
  expect(existsSync(started().folder)).toBe(false)
})

test('Ctrl+C ends the kiosk and takes its folder away, with whatever was tried in it', async () => {
  const asked = new AbortController()
  const ended = runInProcess(place('office'), ['catalogue', 'preview'], {
    resourcesFolder: place('program/resources'),
    environment: { SEEN: place('seen'), ENDS_WITH: 'asked' },
    askedToEnd: () => asked.signal,
  })
  await vi.waitFor(() => expect(existsSync(place('seen/started.json'))).toBe(true), { timeout: 60_000 })
  asked.abort()
  expect(await ended).toMatchObject({ code: 0 })
  expect(existsSync(started().folder)).toBe(false)
}, 90_000)

test('a mistake in the working copy is named, and no kiosk is started on it', async () => {
  const office = officeIn(place('office'))
  office.work('Lê Thị Quầy', 'changed', 'search-words.json', () =>
    office.working.putFile('search-words.json', JSON.stringify({ synonyms: [{ code: '9.999999', words: ['x'] }] })),
  )
  office.close()
  const { code, out, err } = await preview()
  expect(code).toBe(1)
  expect(out).toBe('The preview is starting; this takes some seconds.')
  expect(err).toContain('no procedure has the code 9.999999')
  expect(existsSync(place('seen/started.json'))).toBe(false)
})

test('without a built kiosk it says how to build one', async () => {
  rmSync(place('program/main'), { recursive: true })
  expect(await preview()).toMatchObject({ code: 1, err: 'The kiosk is not built here. Run: npm run build' })
  expect(existsSync(join(place('office'), officeCatalogueFileName))).toBe(true)
})
