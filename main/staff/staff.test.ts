import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stillClock, stretchAtOnce } from '../effects-simulated.ts'
import type { LogEvent } from '../log/log-event.ts'
import { openDatabase } from '../store/open-database.ts'
import { lockedForMs, lockMsAfter } from './lockout.ts'
import { isTrivialPin } from './pin.ts'
import { staffMigrations } from './staff-schema.ts'
import { openStaff, type Staff } from './staff.ts'

let dataFolder = ''
let clock = 0
let logged: LogEvent[] = []
const opened: Staff[] = []

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'motcua-staff-'))
  clock = Date.UTC(2026, 10, 23, 2)
  logged = []
})
afterEach(() => {
  for (const staff of opened.splice(0)) {
    staff.close()
  }
  rmSync(dataFolder, { recursive: true })
})

async function open(mode: 'demo' | 'production'): Promise<Staff> {
  const effects = {
    now: () => new Date(clock),
    randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
    log: (event: LogEvent) => logged.push(event),
    stretchSecret: stretchAtOnce,
  }
  const staff = await openStaff({ dataFolder, mode, effects })
  if (!staff.ok) {
    throw new Error(staff.failure.kind)
  }
  opened.push(staff.value)
  return staff.value
}

async function openWith(pin: string): Promise<Staff> {
  const staff = await open('production')
  expect(await staff.add({ name: 'Lê Thị Quầy', role: 'officer', pin })).toMatchObject({ ok: true })
  return staff
}

describe('a fresh demonstration', () => {
  test('has the sample officer, once', async () => {
    const staff = await open('demo')
    expect(await staff.signIn('246810')).toMatchObject({
      ok: true,
      value: { name: 'Cán bộ mẫu', role: 'head' },
    })
    staff.remove('Cán bộ mẫu')
    expect((await open('demo')).accounts()).toEqual([])
  })

  test('that becomes production no longer knows its PIN', async () => {
    await open('demo')
    const staff = await open('production')
    expect(await staff.signIn('246810')).toEqual({ ok: false, failure: { kind: 'noAccounts' } })
    await staff.add({ name: 'Lê Thị Quầy', role: 'officer', pin: '739152' })
    expect(await staff.signIn('246810')).toMatchObject({ failure: { kind: 'wrongPin' } })
  })
})

describe('fresh production', () => {
  test('has no accounts', async () => {
    const staff = await open('production')
    expect(staff.accounts()).toEqual([])
    expect(await staff.signIn('246810')).toEqual({ ok: false, failure: { kind: 'noAccounts' } })
  })
})

test('accounts of the first schema are kept', async () => {
  const hash = new Uint8Array(32)
  const earlier = openDatabase(join(dataFolder, 'staff.sqlite'), staffMigrations.slice(0, 1), stillClock)
  if (!earlier.ok) {
    throw new Error(earlier.failure.kind)
  }
  earlier.value.prepare(`INSERT INTO accounts VALUES ('an-id', 'Lê Thị Quầy', 'head', ?, 0, 1)`).run(hash)
  earlier.value.close()
  expect((await open('production')).accounts()).toEqual([
    { id: 'an-id', name: 'Lê Thị Quầy', role: 'head', sample: false },
  ])
})

describe('adding an account', () => {
  test.each([
    [{ name: '  ', role: 'officer', pin: '739152' }, 'badName'],
    [{ name: 'A\u001b[2J', role: 'officer', pin: '739152' }, 'badName'],
    [{ name: 'A', role: 'officer', pin: '73915' }, 'badPin'],
    [{ name: 'A', role: 'officer', pin: '73915x' }, 'badPin'],
    [{ name: 'A', role: 'officer', pin: '123456' }, 'trivialPin'],
  ] as const)('%j fails with %s', async (person, failure) => {
    const staff = await open('production')
    expect(await staff.add(person)).toEqual({ ok: false, failure })
    expect(staff.accounts()).toEqual([])
  })

  test('refuses a name or PIN that somebody has', async () => {
    const staff = await openWith('739152')
    expect(await staff.add({ name: 'Lê  Thị Quầy'.normalize('NFD'), role: 'head', pin: '628401' })).toMatchObject({
      failure: 'nameTaken',
    })
    expect(await staff.add({ name: 'Võ Văn Bàn', role: 'head', pin: '739152' })).toMatchObject({ failure: 'pinTaken' })
  })

  test.each([
    '000000',
    '111111',
    '123456',
    '654321',
    '012345',
    '890123',
    '135791',
    '121212',
    '123123',
    '123321',
    '246810',
  ])('%s is trivial', (pin) => {
    expect(isTrivialPin(pin)).toBe(true)
  })

  test.each(['739152', '628401', '112233', '100200'])('%s is not', (pin) => {
    expect(isTrivialPin(pin)).toBe(false)
  })
})

describe('a sign-in', () => {
  test('follows what the command line changes meanwhile', async () => {
    const staff = await openWith('739152')
    const elsewhere = await open('production')
    expect(elsewhere.remove('Lê Thị Quầy')).toMatchObject({ ok: true })
    expect(await staff.signIn('739152')).toEqual({ ok: false, failure: { kind: 'noAccounts' } })
    expect(elsewhere.remove('Lê Thị Quầy')).toEqual({ ok: false, failure: 'unknownAccount' })
  })

  test('opens nothing once the account is removed, which stays on record without its PIN', async () => {
    const staff = await openWith('739152')
    const [removed] = staff.accounts()
    staff.remove('Lê Thị Quầy')
    expect(staff.accounts()).toEqual([])
    const again = await staff.add({ name: 'Lê Thị Quầy', role: 'officer', pin: '739152' })
    expect(again.ok && again.value.id).not.toBe(removed?.id)
    expect(await staff.signIn('739152')).toEqual(again)
    const database = new DatabaseSync(join(dataFolder, 'staff.sqlite'))
    expect(database.prepare('SELECT id, name, removed_at, pin_hash FROM accounts WHERE removed_at > 0').all()).toEqual([
      { id: removed?.id, name: 'Lê Thị Quầy', removed_at: clock, pin_hash: null },
    ])
    database.close()
  })

  test('leaves neither PIN nor name in the log, and no PIN in the file', async () => {
    const staff = await openWith('739152')
    await staff.signIn('739153')
    await staff.signIn('739152')
    expect(JSON.stringify(logged)).not.toMatch(/73915|Quầy/)
    expect(logged.map(({ event }) => event)).toEqual(['staff.refused', 'staff.signedIn'])
    for (const name of ['staff.sqlite', 'staff.sqlite-wal']) {
      expect(readFileSync(join(dataFolder, name)).includes('73915')).toBe(false)
    }
    expect(staff.audit().map(({ event }) => event)).toEqual([
      'account.added',
      'signIn.tried',
      'signIn.tried',
      'signIn.succeeded',
    ])
  })
})

describe('guessing', () => {
  test('is locked after five tries, longer each time, and over a restart', async () => {
    const staff = await openWith('739152')
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await staff.signIn('000000')).toEqual({ ok: false, failure: { kind: 'wrongPin', triesLeft } })
    }
    expect(await staff.signIn('000000')).toEqual({ ok: false, failure: { kind: 'locked', seconds: 30 } })
    expect(await staff.signIn('739152')).toEqual({ ok: false, failure: { kind: 'locked', seconds: 30 } })

    const restarted = await open('production')
    clock += 29_000
    expect(await restarted.signIn('739152')).toEqual({ ok: false, failure: { kind: 'locked', seconds: 1 } })
    clock += 1000
    expect(await restarted.signIn('000001')).toEqual({ ok: false, failure: { kind: 'locked', seconds: 60 } })
    clock += 60_000
    expect(await restarted.signIn('739152')).toMatchObject({ ok: true })
    expect(await restarted.signIn('000000')).toEqual({ ok: false, failure: { kind: 'wrongPin', triesLeft: 4 } })
  })

  test('gains nothing by trying many at once', async () => {
    const staff = await openWith('739152')
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => staff.signIn(String(739_113 + index).padStart(6, '0'))),
    )
    expect(answers.filter(({ ok }) => ok)).toEqual([])
    expect(staff.audit().filter(({ event }) => event === 'signIn.tried')).toHaveLength(5)
  })

  test('with anything but six digits counts as well', async () => {
    const staff = await openWith('739152')
    for (const pin of ['', '7391521', 'ABCDEF', '739152\u0000']) {
      expect(await staff.signIn(pin)).toMatchObject({ ok: false, failure: { kind: 'wrongPin' } })
    }
  })

  test('is never locked longer than a quarter of an hour, whatever the clock does', () => {
    expect([4, 5, 6, 7, 10, 1000].map(lockMsAfter)).toEqual([0, 30_000, 60_000, 120_000, 900_000, 900_000])
    expect(lockedForMs({ wrong: 5, lockedUntil: 10 ** 13 }, 0)).toBe(30_000)
  })
})
