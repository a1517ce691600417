import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describePrinter, tinyJob } from '../../tests/printer-contract.ts'
import { createSimulatedPrinter } from './simulated-printer.ts'

const newTray = () => mkdtemp(path.join(tmpdir(), 'motcua-tray-'))

describePrinter('the simulator', async () => {
  const trayFolder = await newTray()
  const printer = createSimulatedPrinter({ trayFolder })
  return {
    printer,
    play: (state) => printer.play(state),
    unplugDuringNextJob: () => printer.breakNextJob('unplug'),
    async papers() {
      const names = (await readdir(trayFolder)).toSorted()
      // A job that was cut off leaves half a stream and no picture.
      const whole = names.filter((name) => name.endsWith('.png')).map((name) => name.replace('.png', '.escpos'))
      return Promise.all(whole.map(async (name) => new Uint8Array(await readFile(path.join(trayFolder, name)))))
    },
    close: () => rm(trayFolder, { recursive: true }),
  }
})

describe('the simulated printer', () => {
  let trayFolder: string
  beforeEach(async () => {
    trayFolder = await newTray()
  })
  afterEach(() => rm(trayFolder, { recursive: true }))

  it('lets the paper fall into the tray in three forms', async () => {
    await createSimulatedPrinter({ trayFolder }).print(tinyJob('job-1'))
    expect((await readdir(trayFolder)).toSorted()).toEqual(['job-1.escpos', 'job-1.pdf', 'job-1.png'])
    expect(await readFile(path.join(trayFolder, 'job-1.pdf'), 'utf8')).toBe('%PDF-1.7 paper')
  })

  it('does not claim a paper that its tray did not take', async () => {
    const blocked = path.join(trayFolder, 'blocked')
    await writeFile(blocked, 'not a folder')
    expect(await createSimulatedPrinter({ trayFolder: blocked }).print(tinyJob('job-1'))).toEqual({ kind: 'notKnown' })
  })

  it('has nothing in its tray once that was emptied, and prints on', async () => {
    const printer = createSimulatedPrinter({ trayFolder })
    const printing = printer.print(tinyJob('job-1'))
    await printer.emptyTray()
    await printing
    expect(await readdir(path.dirname(trayFolder))).not.toContain(path.basename(trayFolder))
    await printer.print(tinyJob('job-2'))
    expect(await readdir(trayFolder)).toContain('job-2.pdf')
  })

  it('stays jammed after a jam until somebody clears it', async () => {
    const printer = createSimulatedPrinter({ trayFolder })
    printer.breakNextJob('jam')
    expect(await printer.print(tinyJob('job-1'))).toEqual({ kind: 'notKnown' })
    expect(await printer.print(tinyJob('job-2'))).toEqual({ kind: 'notReady', state: 'jammed' })
    printer.play('ready')
    expect(await printer.print(tinyJob('job-3'))).toEqual({ kind: 'printed' })
  })
})
