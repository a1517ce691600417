import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, chromium, type Page } from 'playwright-core'
import { findElectronRuntime } from '../../build/electron-runtime.ts'
import { projectFolder } from '../../build/project-folder.ts'
import { toElectron } from '../electron-stand-in/address.ts'
import { poll, type RunningShell } from './running-shell.ts'

type ElectronModule = typeof Electron.CrossProcessExports

/** Electron's shell: besides the page, its main process can be asked. */
export interface RunningElectron extends RunningShell {
  readonly runtime: 'electron' | 'stand-in'
  /** Runs a function in the main process; it sees nothing of the test but `argument`. */
  evaluate<Value, Argument>(
    run: (electron: ElectronModule, argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>
  /** The address of the page in Electron's own words, `app://motcua/…`. */
  address(page: Page): string
}

export interface ElectronLaunch {
  readonly dataFolder: string
  readonly environment?: Readonly<Record<string, string>>
  /** The built main entry; the project's own unless a packed one is meant. */
  readonly entry?: string
  /** A packed program that stands for Electron; it runs `entry` on the stand-in. */
  readonly program?: string
}

/** Starts the built main entry: on the real runtime where there is one, else on the stand-in. */
export async function launchElectron(launch: ElectronLaunch): Promise<RunningElectron> {
  const runtime = findElectronRuntime()
  return runtime === null || launch.program !== undefined ? launchOnStandIn(launch) : launchOnRuntime(runtime, launch)
}

async function launchOnRuntime(executablePath: string, launch: ElectronLaunch): Promise<RunningElectron> {
  const application = await _electron.launch({
    executablePath,
    args: ['--no-sandbox', launch.entry ?? projectFolder],
    env: { ...definedEnvironment(), ...launch.environment, MOTCUA_DATA: launch.dataFolder },
  })
  let log = ''
  application.process().stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()))
  return {
    runtime: 'electron',
    log: () => log,
    page: () => poll('one window', () => onlyOne(application.windows())),
    evaluate: (run, argument) => application.evaluate(run as never, argument as never) as never,
    address: (page) => page.url(),
    async close() {
      const ended = new Promise<number | null>((resolve) => application.process().once('exit', resolve))
      await application.close()
      return ended
    },
  }
}

const register = pathToFileURL(join(projectFolder, 'tests', 'electron-stand-in', 'register.ts')).href

async function launchOnStandIn(launch: ElectronLaunch): Promise<RunningElectron> {
  const entry = launch.entry ?? join(projectFolder, 'dist', 'main', 'electron.js')
  const [program, args] =
    launch.program === undefined ? [process.execPath, ['--import', register, entry]] : [launch.program, []]
  const child = spawn(program, args, {
    env: { ...process.env, ...launch.environment, STAND_IN_ENTRY: entry, MOTCUA_DATA: launch.dataFolder },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let log = ''
  child.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const answers = new Map<number, { value?: unknown; error?: string }>()
  let endpoint: string | null = null
  child.on('message', (message: { endpoint?: string; id?: number; value?: unknown; error?: string }) => {
    if (message.endpoint !== undefined) endpoint = message.endpoint
    if (message.id !== undefined) answers.set(message.id, message)
  })

  const address = await poll('the stand-in', () => {
    if (child.exitCode !== null) throw new Error(`the main process ended with ${child.exitCode}\n${log}`)
    return endpoint
  })
  const browser = await chromium.connectOverCDP(address).catch(async (error: unknown) => {
    // The main process takes its Chromium along when it ends, and its words tell more than a cut connection.
    child.kill('SIGTERM')
    throw new Error(`the main process ended with ${await ended}\n${log}`, { cause: error })
  })
  let questions = 0

  return {
    runtime: 'stand-in',
    log: () => log,
    page: () =>
      poll('one window', () =>
        onlyOne(
          browser
            .contexts()
            .flatMap((context) => context.pages())
            .filter(isOurs),
        ),
      ),
    async evaluate(run, argument) {
      if (!child.connected) throw new Error(`the main process is gone\n${log}`)
      const id = (questions += 1)
      child.send({ id, source: run.toString(), argument })
      const answer = await poll('the main process', () => answers.get(id) ?? null)
      if (answer.error !== undefined) throw new Error(answer.error)
      return answer.value as never
    },
    address: (page) => toElectron(page.url()),
    async close() {
      child.kill('SIGTERM')
      const code = await ended
      await browser.close()
      return code
    },
  }
}

function isOurs(page: Page): boolean {
  return toElectron(page.url()).startsWith('app://')
}

/** While one window takes over from another there are two. */
function onlyOne(pages: readonly Page[]): Page | null {
  return pages.length === 1 ? (pages[0] ?? null) : null
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
