import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '../../shared/result.ts'
import { type ConfigFault, explainFault } from './config-fault.ts'
import { configKeys } from './config-keys.ts'
import { loadCalendar } from './load-calendar.ts'
import { loadConfig } from './load-config.ts'
import type { KioskConfig } from './schema.ts'

let dataFolder = ''
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'motcua-config-'))
})
afterEach(() => {
  rmSync(dataFolder, { recursive: true })
})

function load(file: unknown, environment: Record<string, string> = {}): Result<KioskConfig, readonly ConfigFault[]> {
  writeFileSync(join(dataFolder, 'motcua.json'), typeof file === 'string' ? file : JSON.stringify(file))
  return loadConfig({ dataFolder, environment })
}

function valueOf(result: Result<KioskConfig, readonly ConfigFault[]>): KioskConfig {
  if (!result.ok) {
    throw new Error(result.failure.map(explainFault).join('\n'))
  }
  return result.value
}

function complaints(result: Result<KioskConfig, readonly ConfigFault[]>): string {
  return result.ok ? '' : result.failure.map(explainFault).join('\n')
}

const production = {
  mode: 'production',
  officeAddress: 'Số 1, đường Mẫu',
  contactPhone: '0255 123 4567',
  centreKey: { wrapping: 'keyring' },
}

describe('settings', () => {
  test('of a fresh install are a demonstration with simulated devices', () => {
    const config = valueOf(loadConfig({ dataFolder, environment: {} }))
    expect(config).toMatchObject({
      mode: 'demo',
      panel: { widthMm: 268, heightMm: 476 },
      idle: { askAfterSeconds: 90, countdownSeconds: 30 },
      cutoff: '15:00',
      devices: { camera: 'auto', printer: { kind: 'simulated' }, scanner: { kind: 'simulated' } },
    })
  })

  test('come from the environment over the file over the defaults', () => {
    const config = valueOf(
      load(
        { idle: { askAfterSeconds: 120, countdownSeconds: 40 }, centreName: 'Trung tâm Một' },
        { MOTCUA_IDLE_ASK_AFTER_SECONDS: '61', MOTCUA_CENTRE_NAME: 'Trung tâm Hai', MOTCUA_DATA: dataFolder },
      ),
    )
    expect(config.idle).toEqual({ askAfterSeconds: 61, countdownSeconds: 40 })
    expect(config.centreName).toBe('Trung tâm Hai')
  })

  test('may name a device as JSON in the environment', () => {
    const printer = '{"kind":"escpos-tcp","host":"192.0.2.7"}'
    expect(valueOf(load({}, { MOTCUA_DEVICES_PRINTER: printer })).devices.printer).toEqual({
      kind: 'escpos-tcp',
      host: '192.0.2.7',
      port: 9100,
      widthDots: 576,
    })
  })

  test('may lie in another file, which then must exist', () => {
    const configFile = join(dataFolder, 'other.json')
    expect(complaints(loadConfig({ dataFolder, environment: {}, configFile }))).toContain('no such file')
    writeFileSync(configFile, '\uFEFF{ "cutoff": "16:00" }')
    expect(valueOf(loadConfig({ dataFolder, environment: {}, configFile })).cutoff).toBe('16:00')
    expect(valueOf(loadConfig({ dataFolder, environment: { MOTCUA_CONFIG: configFile } })).cutoff).toBe('16:00')
  })

  test('have each a name in the environment, a description, and a default unless the mode decides', () => {
    expect(new Set(configKeys.map(({ variable }) => variable)).size).toBe(configKeys.length)
    expect(configKeys.filter(({ description }) => description === '')).toEqual([])
    expect(configKeys.filter(({ defaultValue }) => defaultValue === undefined).map(({ path }) => path.at(-1))).toEqual([
      'printer',
      'scanner',
    ])
  })
})

describe('a fault', () => {
  test.each([
    [{ idle: { countdownSeconds: 5 } }, 'idle.countdownSeconds', '>=20', 'default is 30'],
    [{ idel: {} }, 'idel', 'no such setting', 'Did you mean idle?'],
    [{ idle: { askAfterSecond: 90 } }, 'idle.askAfterSecond', 'no such setting', 'Did you mean askAfterSeconds?'],
    [{ xyzzy: 1 }, 'xyzzy', 'no such setting', 'motcua config --keys'],
    [{ mode: 'prod' }, 'mode', '"demo"|"production"', 'default is "demo"'],
    [{ cutoff: '25:00' }, 'cutoff', 'hH:mm', 'default is "15:00"'],
    [{ officeHours: [{ from: '12:00', to: '08:00' }] }, 'officeHours', 'end after it starts', '07:15'],
    [{ devices: { printer: { kind: 'laser' } } }, 'devices.printer', 'invalid', 'Receipt printer'],
    ['{ "mode": "demo", }', 'motcua.json', 'not JSON', 'comma'],
    ['[]', 'motcua.json', 'no object', '{ }'],
  ])('in %j names %s, says %s and how to mend it', (file, key, problem, mend) => {
    const text = complaints(load(file))
    expect(text).toContain(key)
    expect(text.toLowerCase()).toContain(problem.toLowerCase())
    expect(text).toContain(mend)
  })

  test('in the environment names the variable', () => {
    expect(complaints(load({}, { MOTCUA_IDLE_ASK_AFTER_SECONDS: 'soon' }))).toContain('not JSON')
    expect(complaints(load({}, { MOTCUA_IDLE_ASK_AFTER_SECONDS: '5' }))).toMatch(/^MOTCUA_IDLE_ASK_AFTER_SECONDS: /)
    expect(complaints(load({}, { MOTCUA_MOD: 'demo' }))).toContain('Did you mean MOTCUA_MODE?')
  })

  test('does not hide another', () => {
    expect(complaints(load({ mode: 'x', cutoff: 'y' })).split('\n')).toHaveLength(2)
    expect(complaints(load('{', { MOTCUA_NONSENSE: '1' })).split('\n')).toHaveLength(2)
  })
})

describe('production', () => {
  test('runs without simulators unless told about real devices', () => {
    expect(valueOf(load(production)).devices).toMatchObject({ printer: { kind: 'none' }, scanner: { kind: 'none' } })
  })

  test('refuses the sample address, the sample phone and every simulator', () => {
    const simulated = { camera: 'simulated', printer: { kind: 'simulated' }, scanner: { kind: 'simulated' } }
    const text = complaints(load({ mode: 'production', devices: simulated }))
    for (const key of ['officeAddress', 'contactPhone', 'devices.camera', 'devices.printer', 'devices.scanner']) {
      expect(text).toContain(key)
    }
  })
})

describe('the table of holidays', () => {
  const resourcesFolder = new URL('../resources', import.meta.url).pathname

  test('is the shipped one unless another is named', () => {
    expect(loadCalendar({ holidaysFile: null, resourcesFolder })).toMatchObject({
      ok: true,
      value: { years: [2026, 2027] },
    })
    const holidaysFile = join(dataFolder, 'holidays.json')
    writeFileSync(holidaysFile, '{ "years": [2030], "days": [] }')
    expect(loadCalendar({ holidaysFile, resourcesFolder })).toMatchObject({ ok: true, value: { years: [2030] } })
  })

  test.each([
    ['{ "years": [2030], "days": [{ "date": "2030-02-30" }] }', 'days.0.date'],
    ['{', 'cannot be read'],
  ])('%s is refused', (text, why) => {
    const holidaysFile = join(dataFolder, 'holidays.json')
    writeFileSync(holidaysFile, text)
    const read = loadCalendar({ holidaysFile, resourcesFolder })
    expect(read.ok ? '' : read.failure.map(explainFault).join('\n')).toContain(why)
  })

  test('that is absent is refused', () => {
    expect(loadCalendar({ holidaysFile: join(dataFolder, 'none.json'), resourcesFolder }).ok).toBe(false)
  })
})
