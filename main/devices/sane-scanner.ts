import { fail, ok } from '../../shared/result.ts'
import { inTurn } from '../in-turn.ts'
import { runCommand } from './run-command.ts'
import type { Scanner } from './scanner.ts'

/** A flatbed takes about 15 s for A4 in colour at 300 dpi, a cold lamp twice that. */
const scanTimeoutMs = 60_000
const listTimeoutMs = 15_000

/** A4 in colour at 300 dpi is 26 MB before compression. */
const maxPicture = 64 * 1024 * 1024

/** How `scanimage` ends: with SANE's own status (SANE standard, 4.2.7). */
const endings = { jammed: 6, noDocuments: 7 } as const

/**
 * A scanner of SANE, through its own command-line program: no native module to build, and it runs apart from us.
 *
 * Each sheet of a feeder is a scan of its own, which comes through a pipe: the program's batches would leave a person's
 * papers in files, unsealed.
 *
 * @param feeder the name that its driver gives the feeder (`scanimage --help`, `--source`); null: the glass is scanned
 */
export function createSaneScanner({
  device,
  feeder = null,
  program = 'scanimage',
}: {
  readonly device: string
  readonly feeder?: string | null
  readonly program?: string
}): Scanner {
  const turn = inTurn()
  const source = feeder === null ? [] : ['--source', feeder]
  return {
    feeds: feeder !== null,
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
        const args = ['-d', device, '--format=png', '--mode', 'Color', '--resolution', '300', ...source]
        const { code, output } = await runCommand(program, args, { timeoutMs: scanTimeoutMs, maxOutput: maxPicture })
        if (code === 0 && output.length > 0) return ok(output)
        if (feeder !== null && code === endings.noDocuments) return fail({ kind: 'feederEmpty' })
        return fail({ kind: feeder !== null && code === endings.jammed ? 'feederJam' : 'scannerNotReady' })
      }),
  }
}
