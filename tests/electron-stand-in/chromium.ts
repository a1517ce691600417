import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../main/browser/find-chromium.ts'

/** The Chromium behind the stand-in. */
export interface StandInChromium {
  readonly browser: Browser
  /** Where a test connects to the same Chromium. */
  readonly endpoint: string
  /** Ends it and deletes its profile, without waiting: Electron's own `exit` does not wait either. */
  kill(): void
}

/**
 * Starts a headless Chromium that can't outlive this process.
 *
 * Besides the port that is used, it gets the ends of a DevTools pipe that is not: Chromium ends as soon as that pipe
 * closes, however this process dies.
 */
export async function startChromium(): Promise<StandInChromium> {
  const program = findChromium(process.env)
  if (program === null) throw new Error('no Chromium on this machine: npm test fetches it')
  const profile = mkdtempSync(join(tmpdir(), 'motcua-stand-in-'))
  const extra = JSON.parse(process.env['STAND_IN_CHROMIUM_ARGUMENTS'] ?? '[]') as string[]
  const child = spawn(
    program,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...extra,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const endpoint = await readEndpoint(child.stderr)
  const browser = await chromium.connectOverCDP(endpoint)
  return {
    browser,
    endpoint,
    kill() {
      child.kill('SIGKILL')
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function readEndpoint(errors: Readable | null): Promise<string> {
  if (errors === null) throw new Error('Chromium was started without a pipe for its messages')
  for await (const line of createInterface({ input: errors })) {
    const endpoint = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (endpoint !== undefined) {
      errors.resume()
      return endpoint
    }
  }
  throw new Error('Chromium ended before it listened')
}
