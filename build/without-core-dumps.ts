import { existsSync } from 'node:fs'

/** Sets the limits of a program and becomes it. Part of every Debian. */
const limiter = '/usr/bin/prlimit'

/**
 * The command, run so that no crash of it or of what it starts writes its memory, a visit with it, to a file. Where the
 * system has no `prlimit` it is the command itself; see docs/privacy.md.
 */
export function withoutCoreDumps(command: readonly [string, ...string[]]): readonly [string, ...string[]] {
  return existsSync(limiter) ? [limiter, '--core=0', '--', ...command] : command
}
