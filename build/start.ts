import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildProgram, isBuilt } from './build-program.ts'
import { findElectronRuntime, installElectronRuntime } from './electron-runtime.ts'
import { projectFolder } from './project-folder.ts'
import { setUpChromium } from './set-up.ts'

const args = process.argv.slice(2)

async function build(): Promise<void> {
  if (isBuilt()) return
  console.log('Building Một Cửa …')
  const startedAt = performance.now()
  await buildProgram('warn')
  console.log(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s; the next start skips this.`)
}

/** The program to run, after the one line that says which shell it is and why. */
async function chooseShell(): Promise<readonly [string, ...string[]]> {
  const electron = findElectronRuntime() ?? (args.includes('--electron') ? await installElectronRuntime() : null)
  if (electron !== null) {
    console.log('Shell: Electron, because its runtime is installed.')
    // Chromium has no sandbox for root.
    return [electron, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), projectFolder]
  }
  // A missing Chromium does not stop the start: the address can be opened in any browser at hand.
  await setUpChromium()
  const why = args.includes('--electron')
    ? 'could not be fetched'
    : 'is not installed (npm start -- --electron fetches it)'
  console.log(`Shell: browser, because the Electron runtime ${why}.`)
  return [
    process.execPath,
    join(projectFolder, 'dist', 'main', 'browser.js'),
    ...args.filter((arg) => arg !== '--electron'),
  ]
}

const command = await chooseShell()
try {
  await build()
} catch (error) {
  // The bundler's message shows the place in the source; its stack shows only the bundler.
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
const [program, ...programArgs] = command
const child = spawn(program, programArgs, { stdio: 'inherit' })
// The shell ends in its own order, and this process follows it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})
