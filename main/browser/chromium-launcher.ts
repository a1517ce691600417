import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumArguments } from './chromium-arguments.ts'

/** A Chromium that shows the kiosk. */
export interface LaunchedChromium {
  /** Ends when the program ends: `closed` by a person or by `stop`, `crashed` otherwise. Its profile is gone by then. */
  readonly ended: Promise<'closed' | 'crashed'>
  readonly stop: () => void
}

/** Starts Chromium on the display with a fresh profile that is deleted when it ends. */
export async function launchChromium({
  program,
  url,
  asRoot,
}: {
  readonly program: string
  readonly url: string
  readonly asRoot: boolean
}): Promise<LaunchedChromium> {
  const profileFolder = await mkdtemp(join(tmpdir(), 'motcua-profile-'))
  const child = spawn(program, chromiumArguments({ profileFolder, url, asRoot }), {
    // Its messages name pages and devices; nobody reads them, and they may not end up in the operator's log.
    stdio: 'ignore',
  })
  let stopping = false

  async function waitForEnd(): Promise<'closed' | 'crashed'> {
    const code = await new Promise<number | null>((resolve) => {
      child.once('exit', resolve)
      child.once('error', () => resolve(null))
    })
    // Helper processes may still write for a moment after the first one has ended.
    await rm(profileFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    return stopping || code === 0 ? 'closed' : 'crashed'
  }

  return {
    ended: waitForEnd(),
    stop() {
      stopping = true
      child.kill('SIGTERM')
    },
  }
}
