import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FakeEscPosPrinter, startFakeEscPosPrinter } from '../../tests/fake-esc-pos-printer.ts'
import { describePrinter, tinyJob } from '../../tests/printer-contract.ts'
import { deviceLine } from './device-line.ts'
import { createEscPosPrinter } from './esc-pos-printer.ts'
import { tcpLine } from './tcp-line.ts'

/** Waits of the printer are cut to a fiftieth; the machine's own timers run them. */
const schedule = (task: () => void, ms: number) => {
  const timer = setTimeout(task, ms / 50)
  return () => clearTimeout(timer)
}

const overTcp = (port: number) =>
  createEscPosPrinter({ openLine: tcpLine({ host: '127.0.0.1', port, schedule }), printTimeoutMs: 5000 })

describePrinter('ESC/POS over TCP', async () => {
  const fake = await startFakeEscPosPrinter()
  return {
    printer: overTcp(fake.port),
    play: (state) => {
      fake.state = state === 'offline' ? 'mute' : state
    },
    unplugDuringNextJob: () => {
      fake.mishap = 'unplugged'
    },
    papers: async () => fake.papers,
    close: () => fake.close(),
  }
})

describe('an ESC/POS printer', () => {
  let fake: FakeEscPosPrinter
  beforeEach(async () => {
    fake = await startFakeEscPosPrinter()
  })
  afterEach(() => fake.close())

  it('does not claim a paper when it ran out in the middle', async () => {
    fake.mishap = 'paperOut'
    expect(await overTcp(fake.port).print(tinyJob('job-1'))).toEqual({ kind: 'notKnown' })
    expect(fake.papers).toEqual([])
  })

  it('is off line when nobody listens', async () => {
    const { port } = fake
    await fake.close()
    const printer = overTcp(port)
    expect(await printer.status()).toBe('offline')
    expect(await printer.print(tinyJob('job-1'))).toEqual({ kind: 'notReady', state: 'offline' })
    fake = await startFakeEscPosPrinter()
  })
})

describe('an ESC/POS printer behind a device file', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'motcua-lp-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  /**
   * A plain file whose bytes stand where the answers are read: questions and job are written over the gaps between
   * them, as both directions move through the file together.
   */
  async function scriptedDevice(jobLength: number, answersAfter: readonly number[]): Promise<string> {
    const gap = [0, 0, 0]
    const good = [0x12, 0x12, 0x12, 0x12].flatMap((answer) => [...gap, answer])
    const after = answersAfter.flatMap((answer) => [...gap, answer])
    const device = path.join(folder, 'lp0')
    await writeFile(
      device,
      Uint8Array.from([...good, ...Array.from({ length: jobLength }, () => 0), ...gap, 0, ...after]),
    )
    return device
  }

  it.each([
    { after: [0x12, 0x12, 0x12, 0x12], end: 'printed' },
    { after: [0x1a, 0x32, 0x12, 0x72], end: 'notKnown' },
    { after: [], end: 'notKnown' },
  ] as const)('ends as $end after the answers $after', async ({ after, end }) => {
    const job = tinyJob('job-1')
    const bytes = await job.escPos()
    const device = await scriptedDevice(bytes.length, after)
    const printer = createEscPosPrinter({ openLine: deviceLine({ path: device, schedule }) })
    expect(await printer.print(job)).toEqual({ kind: end })
    const written = await readFile(device)
    expect(written.subarray(16, 16 + bytes.length)).toEqual(Buffer.from(bytes))
  })

  it('is off line without the device, and when the device says nothing', async () => {
    const missing = createEscPosPrinter({ openLine: deviceLine({ path: path.join(folder, 'none'), schedule }) })
    expect(await missing.status()).toBe('offline')
    const mute = path.join(folder, 'mute')
    await writeFile(mute, '')
    const printer = createEscPosPrinter({ openLine: deviceLine({ path: mute, schedule }) })
    expect(await printer.print(tinyJob('job-1'))).toEqual({ kind: 'notReady', state: 'offline' })
    expect(await readFile(mute)).toEqual(Buffer.from([0x10, 0x04, 1]))
  })
})
