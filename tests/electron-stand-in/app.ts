import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { App } from 'electron'
import { type StandInChromium, startChromium } from './chromium.ts'

const emitter = new EventEmitter()
const paths = new Map<string, string>()
const switches = process.argv.slice(2).filter((argument) => argument.startsWith('--'))

let instanceLock: DatabaseSync | null = null
let started: StandInChromium | null = null

const ready = startChromium().then((chromium) => {
  started = chromium
  process.send?.({ endpoint: chromium.endpoint })
  return chromium
})

/** The browser behind the windows, once it runs. */
export function runningChromium(): StandInChromium {
  if (started === null) throw new Error('a window was made before app.whenReady()')
  return started
}

type Methods =
  | 'whenReady'
  | 'isReady'
  | 'enableSandbox'
  | 'setPath'
  | 'getPath'
  | 'exit'
  | 'quit'
  | 'isPackaged'
  | 'getAppMetrics'

const methods: Pick<App, Methods | 'requestSingleInstanceLock'> & {
  commandLine: Pick<App['commandLine'], 'hasSwitch'>
} = {
  isPackaged: process.env['STAND_IN_PACKAGED'] === '1',
  commandLine: {
    hasSwitch: (name) => switches.some((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`)),
  },
  async whenReady() {
    await ready
  },
  isReady: () => started !== null,
  enableSandbox() {},
  setPath(name, path) {
    mkdirSync(path, { recursive: true })
    paths.set(name, path)
  },
  getPath: (name) => paths.get(name) ?? process.cwd(),
  requestSingleInstanceLock() {
    instanceLock ??= new DatabaseSync(join(paths.get('userData') ?? process.cwd(), 'SingletonLock'))
    try {
      instanceLock.exec('BEGIN EXCLUSIVE')
      return true
    } catch {
      return false
    }
  },
  exit(code) {
    // Whether Chromium is up yet or not, it ends with this process: see `startChromium`.
    started?.kill()
    process.exit(code)
  },
  // It knows of no process but this one.
  getAppMetrics: () => [],
  quit() {
    let prevented = false
    emitter.emit('before-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) app.exit(0)
  },
}

export const app = Object.assign(emitter, methods)

// The test that started this program is gone.
process.on('disconnect', () => app.exit(1))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
