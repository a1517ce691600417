import { fail, ok } from '../../shared/result.ts'
import { inTurn } from '../in-turn.ts'
import { runCommand } from './run-command.ts'
import type { Scanner } from './scanner.ts'

/** A flatbed takes about 15 s for A4 in colour at 300 dpi, a cold lamp twice that. */
const scanTimeoutMs = 60_000
const listTimeoutMs = 15_000

/** A4 in colour at 300 dpi is 26 MB before compression. */
const maxPicture = 64 * 1024 * 1024

/** A scanner of SANE, through its own command-line program: no native module to build, and it runs apart from us. */
export function createSaneScanner({
  device,
  program = 'scanimage',
}: {
  readonly device: string
  readonly program?: string
}): Scanner {
  const turn = inTurn()
  return {
    status: () =>
      turn(async () => {
        const { code, output } = await runCommand(program, ['-f', '%d%n'], {
          timeoutMs: listTimeoutMs,
          maxOutput: 64 * 1024,
        })
        const devices = Buffer.from(output).toString('utf8').split('\n')
        return code === 0 && devices.includes(device) ? 'ready' : 'absent'
      }),
    scan: () =>
      turn(async () => {
        const args = ['-d', device, '--format=png', '--mode', 'Color', '--resolution', '300']
        const { code, output } = await runCommand(program, args, { timeoutMs: scanTimeoutMs, maxOutput: maxPicture })
        return code === 0 && output.length > 0 ? ok(output) : fail({ kind: 'scannerNotReady' })
      }),
  }
}
