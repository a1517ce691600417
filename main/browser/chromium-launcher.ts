import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromiumArguments } from './chromium-arguments.ts'

/** A Chromium that shows the kiosk. */
export interface LaunchedChromium {
  /** Ends when the program ends: `closed` by a person or by `stop`, `crashed` otherwise. Its profile is gone by then. */
  readonly ended: Promise<'closed' | 'crashed'>
  /** False from the moment its process is gone, which is before `ended`. */
  readonly isRunning: () => boolean
  readonly stop: () => void
}

/** Runs a program that the system ends as soon as this one dies, however it dies. Part of every Debian. */
const setPrivileges = '/usr/bin/setpriv'

/**
 * Starts Chromium on the display with a fresh profile in `profilesFolder` that is deleted when it ends.
 *
 * It can't outlive this program, where the system knows how: a page that nobody answers any more would stay on the
 * screen with all that its visitor typed.
 */
export async function launchChromium({
  program,
  profilesFolder,
  url,
  asRoot,
}: {
  readonly program: string
  readonly profilesFolder: string
  readonly url: string
  readonly asRoot: boolean
}): Promise<LaunchedChromium> {
  const profileFolder = await mkdtemp(join(profilesFolder, 'profile-'))
  const args = chromiumArguments({ profileFolder, url, asRoot })
  const [first, ...rest] = existsSync(setPrivileges)
    ? [setPrivileges, '--pdeathsig', 'KILL', '--', program, ...args]
    : [program, ...args]
  const child = spawn(first, rest, {
    // Its messages name pages and devices; nobody reads them, and they may not end up in the operator's log.
    stdio: 'ignore',
    // Whatever the profile's folder does not name, above all the memory of a crashed page, goes where it goes.
    env: {
      ...process.env,
      XDG_CONFIG_HOME: profileFolder,
      XDG_CACHE_HOME: profileFolder,
      BREAKPAD_DUMP_LOCATION: profileFolder,
      TMPDIR: profileFolder,
    },
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
    isRunning: () => child.exitCode === null && child.signalCode === null,
    stop() {
      stopping = true
      child.kill('SIGTERM')
    },
  }
}
