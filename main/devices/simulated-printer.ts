import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DeviceState } from './device-state.ts'
import { inTurn } from '../in-turn.ts'
import { canPrint, type Printer } from './printer.ts'

export interface SimulatedPrinter extends Printer {
  /** How the printer is from now on. */
  play(state: DeviceState): void
  /** Breaks the next job when half of it has left: the paper jams, or somebody pulls the plug. */
  breakNextJob(how: 'jam' | 'unplug'): void
  /** Takes away all that lies in the tray, after the job that is being printed. */
  emptyTray(): Promise<void>
}

/**
 * A printer whose paper falls into a folder: `<job>.escpos`, `<job>.pdf` and `<job>.png`.
 *
 * The tray stands for paper: what lies in it is as readable as a receipt in a hand. In demo mode every world has one, in
 * production only training, whose tray is emptied when a visit ends.
 */
export function createSimulatedPrinter({ trayFolder }: { readonly trayFolder: string }): SimulatedPrinter {
  let state: DeviceState = 'ready'
  let nextBreak: 'jam' | 'unplug' | null = null
  const turn = inTurn()

  return {
    status: async () => state,
    play(next) {
      state = next
    },
    breakNextJob(how) {
      nextBreak = how
    },
    emptyTray: () => turn(() => rm(trayFolder, { recursive: true, force: true })),
    print: (job) =>
      turn(async () => {
        if (!canPrint(state)) return { kind: 'notReady', state }
        const [escPos, pdf, png] = await Promise.all([job.escPos(), job.pdf(), job.png()])
        const drop = (ending: string, bytes: Uint8Array) =>
          writeFile(path.join(trayFolder, `${job.id}.${ending}`), bytes, { mode: 0o600 })
        const broken = nextBreak
        nextBreak = null
        try {
          await mkdir(trayFolder, { recursive: true, mode: 0o700 })
          if (broken !== null) {
            state = broken === 'jam' ? 'jammed' : 'offline'
            await drop('escpos', escPos.subarray(0, escPos.length / 2))
            return { kind: 'notKnown' }
          }
          await Promise.all([drop('escpos', escPos), drop('pdf', pdf), drop('png', png)])
          return { kind: 'printed' }
        } catch {
          // A tray that takes nothing more, e.g. on a full disk, is to the caller a printer that broke off.
          return { kind: 'notKnown' }
        }
      }),
  }
}
