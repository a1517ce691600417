import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeviceState } from '../main/devices/device-state.ts'
import type { Printer, PrintJob } from '../main/devices/printer.ts'

/** A printer under test, with hands to do to it what people and time do. */
export interface PrinterBench {
  readonly printer: Printer
  play(state: Exclude<DeviceState, 'absent'>): void
  unplugDuringNextJob(): void
  /** ESC/POS streams of the papers that came out whole. */
  papers(): Promise<readonly Uint8Array[]>
  close(): Promise<void>
}

/** A job as small as one can be: reset, one row of eight dots, feed, cut. */
export function tinyJob(id: string, dots = 0b1010_0101): PrintJob {
  return {
    id,
    escPos: async () =>
      Uint8Array.of(0x1b, 0x40, 0x1d, 0x76, 0x30, 0, 1, 0, 1, 0, dots, 0x1b, 0x64, 4, 0x1d, 0x56, 0x42, 0),
    pdf: async () => new TextEncoder().encode('%PDF-1.7 paper'),
    png: async () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
  }
}

/** What every printer that can tell paper from hope must do, real or simulated. */
export function describePrinter(name: string, open: () => Promise<PrinterBench>): void {
  describe(`${name} as a printer`, () => {
    let bench: PrinterBench
    beforeEach(async () => {
      bench = await open()
    })
    afterEach(() => bench.close())

    it('prints a job byte by byte and says so', async () => {
      const job = tinyJob('job-1')
      expect(await bench.printer.print(job)).toEqual({ kind: 'printed' })
      expect((await bench.papers()).map((paper) => [...paper])).toEqual([[...(await job.escPos())]])
      expect(await bench.printer.status()).toBe('ready')
    })

    it('prints while paper is low', async () => {
      bench.play('paperLow')
      expect(await bench.printer.status()).toBe('paperLow')
      expect(await bench.printer.print(tinyJob('job-1'))).toEqual({ kind: 'printed' })
    })

    it.each(['paperOut', 'coverOpen', 'jammed', 'offline'] as const)('sends nothing while it is %s', async (state) => {
      bench.play(state)
      expect(await bench.printer.status()).toBe(state)
      expect(await bench.printer.print(tinyJob('job-1'))).toEqual({ kind: 'notReady', state })
      expect(await bench.papers()).toEqual([])
      bench.play('ready')
      expect(await bench.printer.print(tinyJob('job-2'))).toEqual({ kind: 'printed' })
    })

    it('does not know what became of a job when it is unplugged in the middle', async () => {
      bench.unplugDuringNextJob()
      expect(await bench.printer.print(tinyJob('job-1'))).toEqual({ kind: 'notKnown' })
      expect(await bench.papers()).toEqual([])
    })

    it('prints jobs one after the other', async () => {
      const jobs = [1, 2, 3].map((number) => tinyJob(`job-${number}`, number))
      const ends = await Promise.all(jobs.map((job) => bench.printer.print(job)))
      expect(ends).toEqual(jobs.map(() => ({ kind: 'printed' })))
      expect((await bench.papers()).map((paper) => paper[10])).toEqual([1, 2, 3])
    })
  })
}
