import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { projectFolder } from '../../build/project-folder.ts'
import { findChromium } from '../../main/browser/find-chromium.ts'
import { poll, type RunningShell } from './running-shell.ts'

/** The browser shell: besides the page, its server can be asked directly. */
export interface RunningBrowserShell extends RunningShell {
  /** The address with this launch's secret, as the program printed it. */
  readonly entryUrl: string
  readonly origin: string
}

/** The kiosk refuses settings that it does not know, and those of a benchmark that starts it are not its own. */
function withoutBenchSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('MOTCUA_BENCH_')))
}

/** Starts the built browser shell without a display, and opens the address that it prints in a headless Chromium. */
export async function launchBrowserShell(launch: {
  readonly dataFolder: string
  readonly environment?: Readonly<Record<string, string>>
  readonly chromiumArguments?: readonly string[]
}): Promise<RunningBrowserShell> {
  const child = spawn(process.execPath, [join(projectFolder, 'dist', 'main', 'browser.js'), '--no-browser'], {
    env: { ...withoutBenchSettings(process.env), ...launch.environment, MOTCUA_DATA: launch.dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let log = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const entryUrl = await poll('the address', () => {
    if (child.exitCode !== null) throw new Error(`the shell ended with ${child.exitCode}\n${output}${log}`)
    return /^Open (http:\S+)$/m.exec(output)?.[1] ?? null
  })
  let browser: Browser | null = null

  return {
    entryUrl,
    origin: new URL(entryUrl).origin,
    log: () => log,
    async page() {
      const known = browser?.contexts()[0]?.pages()[0]
      if (known !== undefined) return known
      browser = await launchHeadlessChromium(launch.chromiumArguments ?? [])
      const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true })
      const page = await context.newPage()
      await page.goto(entryUrl)
      return page
    },
    async close() {
      await browser?.close()
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** A headless Chromium of the machine, with a camera that plays a test picture. */
export function launchHeadlessChromium(extra: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium(process.env)
  if (executablePath === null) throw new Error('no Chromium on this machine: npm test fetches it')
  return chromium.launch({
    executablePath,
    args: [
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...extra,
    ],
  })
}
