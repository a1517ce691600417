import type { DeviceState } from './device-state.ts'
import { inTurn } from '../in-turn.ts'
import { canPrint, type Printer } from './printer.ts'
import { runCommand } from './run-command.ts'

const timeoutMs = 10_000
const maxOutput = 64 * 1024

/**
 * A queue of CUPS for A5 paper.
 *
 * CUPS takes the job and prints it when it can, so the best it can say is `handedOver`.
 */
export function createCupsPrinter({
  queue,
  programs = { lp: 'lp', lpstat: 'lpstat' },
}: {
  readonly queue: string
  readonly programs?: { readonly lp: string; readonly lpstat: string }
}): Printer {
  const turn = inTurn()

  async function status(): Promise<DeviceState> {
    const { code, output } = await runCommand(programs.lpstat, ['-p', queue], { timeoutMs, maxOutput })
    return code === 0 ? stateOfQueue(Buffer.from(output).toString('utf8')) : 'offline'
  }

  return {
    status: () => turn(status),
    print: (job) =>
      turn(async () => {
        const state = await status()
        if (!canPrint(state)) return { kind: 'notReady', state }
        // The title shows up in logs of CUPS: the job's id and nothing of the person.
        const args = ['-d', queue, '-t', job.id, '-o', 'media=A5', '-o', 'fit-to-page', '-']
        const { code } = await runCommand(programs.lp, args, { input: await job.pdf(), timeoutMs, maxOutput })
        if (code === 0) return { kind: 'handedOver' }
        // Ended from outside it may have handed the job over already; refused by CUPS it has not.
        return code === null ? { kind: 'notKnown' } : { kind: 'notReady', state: 'offline' }
      }),
  }
}

/** Reads `lpstat -p`: the state of the queue in its first line, the printer's own reasons below. */
export function stateOfQueue(answer: string): DeviceState {
  const words = answer.toLowerCase()
  if (/media-empty|out of paper|media-needed/.test(words)) return 'paperOut'
  if (/cover-open|door-open/.test(words)) return 'coverOpen'
  if (/media-jam/.test(words)) return 'jammed'
  if (/disabled|offline|connecting-to-device|not responding|unplugged/.test(words)) return 'offline'
  if (/media-low/.test(words)) return 'paperLow'
  return /is idle|now printing/.test(words) ? 'ready' : 'offline'
}
