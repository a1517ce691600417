import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { projectFolder } from '../../../build/project-folder.ts'
import { findChromium } from '../../../main/browser/find-chromium.ts'
import { poll } from '../../shells/running-shell.ts'
import { isAlive, processTree } from './scan-memory.ts'

/** The browser shell as on a terminal, with Chromium started by the program itself; all it writes is below `folder`. */
export interface CanaryKiosk {
  readonly folder: string
  readonly pid: number
  /** The page that a person sees now, once it stands at this step. */
  pageAt(step: string): Promise<Page>
  /** Ends the process of the page, and nothing else, with SIGKILL. */
  killPage(): Promise<void>
  /** What the program said on its error stream. */
  log(): string
  /** Ends it with SIGKILL; resolves when its Chromium has followed. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** A whole browser has to start; on a busy machine that takes its time. */
const patienceMs = 90_000

export async function startCanaryKiosk(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<CanaryKiosk> {
  const temporary = join(folder, 'tmp')
  for (const name of ['tmp', 'data', 'home']) mkdirSync(join(folder, name), { recursive: true })
  const child = spawn(process.execPath, [join(projectFolder, 'dist', 'main', 'browser.js')], {
    env: {
      ...process.env,
      ...environment,
      MOTCUA_DATA: join(folder, 'data'),
      MOTCUA_CHROMIUM: headlessProgram(folder),
      HOME: join(folder, 'home'),
      DISPLAY: ':99',
      TMPDIR: temporary,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const pid = child.pid
  if (pid === undefined) throw new Error('the shell did not start')
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let attached: { readonly endpoint: string; readonly browser: Browser } | null = null

  /** The browser that the program shows now; it may be another one after a visit. */
  async function browserNow(): Promise<Browser | null> {
    const endpoint = newestEndpoint(temporary)
    if (endpoint === null) return null
    if (attached?.endpoint !== endpoint) {
      attached = { endpoint, browser: await chromium.connectOverCDP(`http://127.0.0.1:${endpoint}`) }
    }
    return attached.browser
  }

  async function pageNow(wanted: string): Promise<Page | null> {
    if (child.exitCode !== null) throw new Error(`the shell ended\n${log}`)
    // A browser that is just being ended answers no more; the next round finds its successor.
    const browser = await browserNow().catch(() => null)
    const pages = browser?.contexts().flatMap((context) => context.pages()) ?? []
    const page = pages.find((each) => each.url().startsWith('http'))
    if (page === undefined) return null
    const step = page.locator('[data-step]').getAttribute('data-step', { timeout: 1000 })
    if ((await step.catch(() => null)) !== wanted) return null
    await page.setViewportSize({ width: 1080, height: 1920 })
    return page
  }

  return {
    folder,
    pid,
    log: () => log,
    pageAt: (step) => poll(`the screen of ${step}`, () => pageNow(step), patienceMs),
    async killPage() {
      const browser = await browserNow()
      if (browser === null) throw new Error('there is no browser')
      const session = await browser.newBrowserCDPSession()
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL')
    },
    async kill() {
      const [, ...others] = processTree(pid)
      child.kill('SIGKILL')
      await ended
      await poll('its Chromium to be gone', () => (others.some(isAlive) ? null : true))
    },
    async close() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The machine's Chromium with the program's own arguments, drawing into memory instead of on a display. */
function headlessProgram(folder: string): string {
  const path = join(folder, 'chromium-without-a-display')
  writeFileSync(path, `#!/bin/sh\nexec ${findChromium(process.env)} --headless=new --remote-debugging-port=0 "$@"\n`)
  chmodSync(path, 0o700)
  return path
}

/** The DevTools port of the browser that was started last: while one takes over from another there are two. */
function newestEndpoint(temporary: string): string | null {
  const ports = readdirSync(temporary, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('/DevToolsActivePort'))
    .flatMap((path) => {
      try {
        const [port, rest] = readFileSync(join(temporary, path), 'utf8').split('\n')
        const writtenAt = statSync(join(temporary, path)).mtimeMs
        return port === undefined || rest === undefined ? [] : [{ port, writtenAt }]
      } catch {
        return []
      }
    })
  return ports.toSorted((one, other) => other.writtenAt - one.writtenAt)[0]?.port ?? null
}
