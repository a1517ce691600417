import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'
import { absentScanner } from './absent-scanner.ts'
import type { Sample } from './samples.ts'
import { createSaneScanner } from './sane-scanner.ts'
import { createSimulatedScanner } from './simulated-scanner.ts'

const sample = (id: string, kind: Sample['kind'], byte: number): Sample => ({
  id,
  kind,
  name: id,
  file: `${id}.jpg`,
  qrText: null,
  picture: Uint8Array.of(byte),
})
const samples = [sample('card', 'card', 1), sample('birth-notice', 'paper', 2), sample('land-book', 'paper', 3)]

const notReady = { ok: false, failure: { kind: 'scannerNotReady' } }
const page = (byte: number) => ({ ok: true, value: Uint8Array.of(byte) })

describe('the simulated scanner', () => {
  it('takes the papers one after the other, or the one that lies in it', async () => {
    const scanner = createSimulatedScanner({ samples })
    expect([await scanner.scan(), await scanner.scan(), await scanner.scan()]).toEqual([page(2), page(3), page(2)])
    scanner.play('ready', 'land-book')
    expect([await scanner.scan(), await scanner.scan()]).toEqual([page(3), page(3)])
  })

  it.each(['absent', 'jammed'] as const)('scans nothing while it is %s', async (state) => {
    const scanner = createSimulatedScanner({ samples })
    scanner.play(state, null)
    expect(await scanner.status()).toBe(state)
    expect(await scanner.scan()).toEqual(notReady)
  })

  it('hands out copies, so that nobody wipes the sample itself', async () => {
    const scanner = createSimulatedScanner({ samples })
    const first = await scanner.scan()
    if (first.ok) first.value.fill(0)
    scanner.play('ready', 'birth-notice')
    expect(await scanner.scan()).toEqual(page(2))
  })
})

describe('a SANE scanner', () => {
  let program: string
  beforeEach(async () => {
    program = path.join(await mkdtemp(path.join(tmpdir(), 'motcua-sane-')), 'scanimage')
    // Lists one device, and scans it as the three bytes "PNG".
    await writeFile(
      program,
      '#!/bin/sh\nif [ "$1" = -f ]; then echo flatbed:1; elif [ "$2" = flatbed:1 ]; then printf PNG; else exit 1; fi\n',
    )
    await chmod(program, 0o755)
  })
  afterEach(() => rm(path.dirname(program), { recursive: true }))

  it('is ready when SANE lists it, and hands over the picture', async () => {
    const scanner = createSaneScanner({ device: 'flatbed:1', program })
    expect(await scanner.status()).toBe('ready')
    expect(await scanner.scan()).toEqual({ ok: true, value: new Uint8Array(Buffer.from('PNG')) })
  })

  it('takes sheet after sheet from its feeder, and says whether it is empty or stuck', async () => {
    // As the program ends with the status of SANE: two sheets, then none; another one is stuck at once.
    const sheets = path.join(path.dirname(program), 'sheets')
    await writeFile(
      program,
      `#!/bin/sh\ncase "$*" in *"--source Tray A"*) ;; *) exit 1;; esac\nif [ "$2" = stuck ]; then exit 6; fi\nprintf x >> ${sheets}\nif [ "$(wc -c < ${sheets})" -gt 2 ]; then exit 7; fi\nprintf PNG\n`,
    )
    const scanner = createSaneScanner({ device: 'fed', feeder: 'Tray A', program })
    expect(scanner.feeds).toBe(true)
    const sheet = { ok: true, value: new Uint8Array(Buffer.from('PNG')) }
    const empty = { ok: false, failure: { kind: 'feederEmpty' } }
    expect([await scanner.scan(), await scanner.scan(), await scanner.scan()]).toEqual([sheet, sheet, empty])
    const stuck = createSaneScanner({ device: 'stuck', feeder: 'Tray A', program })
    expect(await stuck.scan()).toEqual({ ok: false, failure: { kind: 'feederJam' } })
  })

  it('is absent when SANE does not know it or is not there', async () => {
    const other = createSaneScanner({ device: 'flatbed:2', program })
    expect([await other.status(), await other.scan()]).toEqual(['absent', notReady])
    const none = createSaneScanner({ device: 'flatbed:1', program: `${program}-none` })
    expect([await none.status(), await none.scan()]).toEqual(['absent', notReady])
    expect([await absentScanner.status(), await absentScanner.scan()]).toEqual(['absent', notReady])
  })
})

const { code: hasSane } = await runCommand('scanimage', ['--version'], { timeoutMs: 5_000, maxOutput: 4096 })

// SANE's own make-believe scanner, of Debian's package sane-utils: `build/set-up.ts` installs it where it may.
describe.skipIf(hasSane !== 0)('the test scanner of SANE (left out where scanimage is not installed)', () => {
  let folder: string
  const before = process.env['SANE_CONFIG_DIR']
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'motcua-sane-'))
    await writeFile(path.join(folder, 'dll.conf'), 'test\n')
    process.env['SANE_CONFIG_DIR'] = folder
  })
  afterEach(async () => {
    if (before === undefined) delete process.env['SANE_CONFIG_DIR']
    else process.env['SANE_CONFIG_DIR'] = before
    await rm(folder, { recursive: true })
  })

  it('scans a page in colour at 300 dots an inch', async () => {
    const scanner = createSaneScanner({ device: 'test:0' })
    expect(await scanner.status()).toBe('ready')
    const scanned = await scanner.scan()
    const picture = scanned.ok ? await sharp(scanned.value).metadata() : null
    expect([picture?.format, picture?.channels, picture?.density]).toEqual(['png', 3, 300])
    expect(await createSaneScanner({ device: 'test:9' }).scan()).toEqual(notReady)
    const fed = await createSaneScanner({ device: 'test:0', feeder: 'Automatic Document Feeder' }).scan()
    expect(fed.ok && (await sharp(fed.value).metadata()).format).toBe('png')
    expect(await createSaneScanner({ device: 'test:0', feeder: 'No such tray' }).scan()).toEqual(notReady)
  })
})
