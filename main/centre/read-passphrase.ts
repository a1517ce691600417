import { readFileSync, realpathSync } from 'node:fs'
import { sep } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { WrappingFailure } from './key-wrapping.ts'

/** Four words of a list, or sixteen signs of a dice: less can be tried through. */
export const shortestPassphrase = 16

/**
 * Reads the passphrase from a file outside the data folder: its text without the line end.
 *
 * A path covers what an unattended machine has: a credential of systemd, a stick that is pulled after the start, a named
 * pipe somebody types into, and `/dev/fd/3`. An environment variable was rejected: every child inherits it, the browser
 * among them.
 */
export function readPassphrase(path: string, dataFolder: string): Result<string, WrappingFailure> {
  let text: string
  try {
    if (`${realpathSync(path)}${sep}`.startsWith(`${realpathSync(dataFolder)}${sep}`)) {
      return fail({ kind: 'passphraseInData' })
    }
    text = readFileSync(path, 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return fail({ kind: 'noPassphrase', code: error.code })
    }
    throw error
  }
  return text.length < shortestPassphrase ? fail({ kind: 'weakPassphrase' }) : ok(text)
}
