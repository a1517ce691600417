import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reportSchema } from '../../shared/contract/values.ts'
import { centreMigrations } from '../centre/centre-schema.ts'
import { stillClock } from '../effects-simulated.ts'
import { centreFile } from '../centre/open-counted-dossiers.ts'
import { newDossier } from '../store/new-dossier-fixture.ts'
import { productionEnvironment } from '../kiosk-fixture.ts'
import { openDatabase } from '../store/open-database.ts'
import { openStore } from '../store/open-store.ts'
import { worldFolder } from '../world-folder.ts'
import { type Ended, runInProcess } from './command-fixture.ts'

const article = fileURLToPath(new URL('../resources/reports/article-2019.json', import.meta.url))
let dataFolder = ''

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'motcua-command-'))
})
afterEach(() => {
  rmSync(dataFolder, { recursive: true })
})

/** Runs one call in this process; what is typed is handed over line by line. */
function motcua(args: readonly string[], typed = '', environment: Record<string, string> = {}): Promise<Ended> {
  const lines = typed.split('\n')
  return runInProcess(dataFolder, args, { environment, askSecret: () => Promise.resolve(lines.shift() ?? '') })
}

/** Markdown as it was before the formatter lined its columns up. */
function bare(text: string): string {
  return text.replace(/ +/g, ' ').replace(/-{3,}/g, '---')
}

function writeFile(name: string, text: string): string {
  const path = join(dataFolder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

function openKiosk() {
  const store = openStore(worldFolder(dataFolder, 'real'), stillClock)
  if (!store.ok) {
    throw new Error(store.failure.kind)
  }
  return store.value
}

function enterDossier(number: number, departmentId: string, receivedAt: string): void {
  const database = openDatabase(centreFile(dataFolder), centreMigrations, stillClock)
  if (!database.ok) {
    throw new Error(database.failure.kind)
  }
  database.value
    .prepare(`
      INSERT INTO dossiers (id, envelope_digest, tracking_code, official_code, procedure_code, department_id, form_id,
        form_version, catalogue_version, received_at, accepted_at, state, sealed_key, sealed_body)
      VALUES (?, x'', ?, ?, '1.001193', ?, 'f', 1, 'v', ?, ?, 'accepted', x'', x'')`)
    .run(`d${number}`, `t${number}`, `o${number}`, departmentId, receivedAt, receivedAt)
  database.value.close()
}

describe('motcua report', () => {
  test('shows the figures of 2019 once they are imported', async () => {
    expect(await motcua(['counter', 'import', article])).toMatchObject({
      code: 0,
      out: 'Imported as "article-2019.json": 1 new, 0 replaced.',
    })
    expect(await motcua(['counter', 'import', article])).toMatchObject({
      code: 0,
      out: expect.stringContaining('0 new'),
    })
    const table = await motcua(['report', '--from', '2019-01-01', '--to', '2019-09-30'])
    expect(table).toMatchObject({ code: 0, err: '' })
    expect(table.out).toMatch(/Toàn Trung tâm\s+49\.726\s+5\.299\s+10,6 %/)

    const json = await motcua(['report', '--from', '2019-01-01', '--to', '2019-09-30', '--json'])
    expect(reportSchema.parse(JSON.parse(json.out)).total).toEqual({
      received: 49_726,
      online: 5299,
      onlinePercent: 10.6,
    })

    const csv = await motcua(['report', '--from', '2019-01-01', '--to', '2019-09-30', '--csv'])
    expect(csv.out.split('\r\n')).toContain('Sở Công Thương,6306,1715,27.1')
  })

  test('counts what the Centre has from kiosks, by the day in the office', async () => {
    enterDossier(1, 'commune', '2026-11-01T00:10:00+07:00')
    enterDossier(2, 'commune', '2026-11-30T23:50:00+07:00')
    enterDossier(3, 'police', '2026-10-31T23:59:00+07:00')
    const { out } = await motcua(['report', '--from', '2026-11-01', '--to', '2026-11-30', '--json'])
    expect(reportSchema.parse(JSON.parse(out))).toMatchObject({
      total: { received: 2, online: 2, onlinePercent: 100 },
      departments: [{ received: 2 }],
    })
    expect(out).toContain('UBND xã')
  })

  test('leaves the register of an older kiosk as it is, and says what to do', async () => {
    const older = openDatabase(centreFile(dataFolder), [], stillClock)
    if (!older.ok) {
      throw new Error(older.failure.kind)
    }
    older.value.close()
    const before = readFileSync(centreFile(dataFolder))
    const { code, err } = await motcua(['report'])
    expect([code, err]).toEqual([1, expect.stringContaining('Start the kiosk of this version once')])
    expect(readFileSync(centreFile(dataFolder))).toEqual(before)
  })

  test.each([
    [['report', '--from', '2026-02-30'], 'no day'],
    [['report', '--from', '2026-02-02', '--to', '2026-02-01'], 'ends before'],
    [['report', '--json', '--csv'], 'not for both'],
    [['report', '--form', '2026-02-02'], 'There is no option --form here. See: motcua --help'],
    [['report', 'extra'], '"extra" is one word too many. Usage: motcua report'],
    [['reprot'], 'no command'],
    [['counter', 'import'], 'Usage'],
    [['staff', 'add', '--name', 'A', '--role', 'chief'], 'Usage'],
    [['--data'], 'needs a path'],
  ])('%j is misused', async (args, why) => {
    const ended = await motcua(args)
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toContain(why)
  })
})

describe('motcua outbox', () => {
  test('has nothing to tell before the first dossier', async () => {
    openKiosk().close()
    expect(await motcua(['outbox'])).toEqual({ code: 0, out: 'waiting: 0, refused: 0', err: '' })
  })

  test('lists what waits and what was refused by code and reason', async () => {
    const store = openKiosk()
    const codes = ['346789ACDEFHJKM', '7K4PXW9D3TH6CNA', 'XXXXXXXXXXXXXXX']
    codes.forEach((trackingCode, number) => store.commitDossier({ ...newDossier(number), trackingCode }))
    store.outbox.recordFailure('dossier-0', 'unreachable')
    store.outbox.recordRejection('dossier-1', 'brokenSeal', '2026-11-23T10:16:00+07:00')
    store.dossiers.accept('dossier-2', {
      officialCode: 'H48.15-261123-0001',
      acceptedAt: '2026-11-23T10:16:00+07:00',
    })
    store.close()
    const { out } = await motcua(['outbox'])
    expect(out.trimEnd().split('\n')).toEqual([
      'waiting: 1, refused: 1',
      'refused  7K4PX-W9D3T-H6CNA  received 2026-11-23 10:15  brokenSeal',
      'waiting  34678-9ACDE-FHJKM  received 2026-11-23 10:15  unreachable, 1 try',
    ])
  })
})

describe('motcua counter', () => {
  test('says what is wrong with a file and takes none of it', async () => {
    const path = writeFile('counts.csv', 'from,to,department,received,online\n2026-01-01,2026-01-31,A,1,2\n')
    const ended = await motcua(['counter', 'import', path])
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('more online than received')
    expect((await motcua(['counter', 'list'])).out).toContain('No counts')
    expect((await motcua(['counter', 'import', join(dataFolder, 'none.csv')])).err).toContain('ENOENT')
  })

  test('refuses to count twice, and can forget', async () => {
    await motcua(['counter', 'import', article])
    const again = await motcua(['counter', 'import', article, '--source', 'copy'])
    expect(again.code).toBe(1)
    expect(again.err).toContain('already counted by "article-2019.json"')
    expect(await motcua(['counter', 'forget', 'article-2019.json'])).toMatchObject({ code: 0 })
    expect(await motcua(['counter', 'forget', 'article-2019.json'])).toMatchObject({ code: 1 })
  })
})

describe('motcua staff', () => {
  const production = productionEnvironment

  test('adds, lists and removes, and never shows a PIN', async () => {
    const added = await motcua(['staff', 'add', '--name', 'Lê Thị Quầy'], '739152\n739152\n', production)
    expect(added).toEqual({ code: 0, out: 'Added Lê Thị Quầy (officer).', err: '' })
    const listed = await motcua(['staff', 'list'], '', production)
    expect(listed.out).toMatch(/^[0-9a-f]{32} {2}officer {2}Lê Thị Quầy$/)
    expect(await motcua(['staff', 'remove', 'Lê Thị Quầy'], '', production)).toMatchObject({ code: 0 })
    expect(await motcua(['staff', 'remove', 'Lê Thị Quầy'], '', production)).toMatchObject({ code: 1 })
    expect((await motcua(['staff', 'list'], '', production)).out).toContain('Nobody may sign in yet')
  })

  test.each([
    ['739152\n739153\n', 'differ'],
    ['123456\n123456\n', 'first that anyone tries'],
    ['12345\n12345\n', 'exactly 6 digits'],
    ['', 'exactly 6 digits'],
  ])('with the PINs %j adds nobody', async (input, why) => {
    const ended = await motcua(['staff', 'add', '--name', 'A B'], input, production)
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).toContain(why)
  })
})

describe('motcua config', () => {
  test('prints the settings in force', async () => {
    const file = writeFile('other.json', '{ "cutoff": "16:00" }')
    const { out } = await motcua(['--config', file, 'config'], '', { MOTCUA_IDLE_ASK_AFTER_SECONDS: '75' })
    expect(JSON.parse(out)).toMatchObject({ mode: 'demo', cutoff: '16:00', idle: { askAfterSeconds: 75 } })
  })

  test('names every fault and its mend', async () => {
    writeFile('motcua.json', '{ "idel": {}, "mode": "prod" }')
    const ended = await motcua(['config'])
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.err).toContain('Did you mean idle?')
    expect(ended.err).toContain('mode')
  })

  test('lists the settings as docs/operators.md does', async () => {
    const manual = readFileSync(new URL('../../docs/operators.md', import.meta.url), 'utf8')
    for (const whose of [[], ['--centre']]) {
      const { out } = await motcua(['config', '--keys', ...whose])
      expect(bare(manual)).toContain(bare(out).trim())
    }
  })
})

describe('motcua centre', () => {
  test('has nothing to enrol at before a Centre has run there', async () => {
    expect(await motcua(['centre', 'list'])).toMatchObject({ code: 1, err: expect.stringContaining('npm run centre') })
  })

  test('enrols, lists and revokes a kiosk by the key that it tells', async () => {
    writeFile('real/centre/public-key.txt', `centre-${'A'.repeat(43)}\n`)
    mkdirSync(join(dataFolder, 'kiosk'))
    const kiosk = (await motcua(['--data', join(dataFolder, 'kiosk'), 'identity'])).out.trim()
    const here = ['--data', dataFolder, 'centre']
    const enrolled = await motcua([...here, 'enrol', kiosk, '--name', 'Sảnh 1'])
    expect(enrolled).toMatchObject({ code: 0, out: expect.stringContaining(`"publicKey": "centre-${'A'.repeat(43)}"`) })
    const other = `kiosk-${'A'.repeat(43)}`
    expect((await motcua([...here, 'enrol', other, '--name', 'Sảnh 1'])).err).toContain('Another kiosk')
    expect(await motcua([...here, 'revoke', 'Sảnh 1'])).toMatchObject({ code: 0 })
    const line = /^[0-9a-f]{32} {2}Sảnh 1 {2}enrolled \d{4}-\d\d-\d\d {2}revoked \d{4}-\d\d-\d\d$/
    expect((await motcua([...here, 'list'])).out).toMatch(line)
  })
})

test('motcua where tells the places and makes none', async () => {
  const { out, code } = await motcua(['where'])
  expect(code).toBe(0)
  expect(out).toContain(join(dataFolder, 'real', 'centre', 'centre.sqlite'))
  const manual = readFileSync(new URL('../../docs/operators.md', import.meta.url), 'utf8')
  for (const name of ['catalogue.sqlite', 'kiosk.key', 'last-backup.json', 'staff.sqlite', 'counter-counts.sqlite']) {
    expect(out).toContain(join(dataFolder, name))
    expect(manual).toContain(`| \`${name}\``)
  }
  expect(readdirSync(dataFolder)).toEqual([])
})

test('--help behind a command explains instead of complaining', async () => {
  expect(await motcua(['doctor', '--help'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('doctor') })
})

test('motcua restore says of a backup that is not there that it is not', async () => {
  const ended = await motcua(['restore', join(dataFolder, 'nope')])
  expect(ended).toMatchObject({ code: 1, err: `${join(dataFolder, 'nope')} is not there. Nothing was restored.` })
})

test('motcua without a command explains itself', async () => {
  expect(await motcua([])).toMatchObject({ code: 0, out: expect.stringContaining('motcua counter import') })
})
