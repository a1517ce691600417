import { randomBytes } from 'node:crypto'
import type { Effects } from '../effects.ts'
import { fittingLine } from '../log/fitting-line.ts'
import { stretchByScrypt } from '../stretch-secret.ts'

/** The real clock, dice, log and cost of a guess, for the entries of the shells. */
export const systemEffects: Effects = {
  now: () => new Date(),
  randomBytes: (length) => new Uint8Array(randomBytes(length)),
  schedule(task, ms) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
  log(event) {
    // The single writer: what the catalogue does not let through stops here. One JSON line each on the error stream, where systemd's journal and a terminal both keep it apart from answers.
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...fittingLine(event) })}\n`)
  },
  stretchSecret: stretchByScrypt,
}
