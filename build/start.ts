import { join } from 'node:path'
import { buildWhenChanged } from './build-program.ts'
import { findElectronRuntime, installElectronRuntime } from './electron-runtime.ts'
import { projectFolder } from './project-folder.ts'
import { optionFault } from './option-fault.ts'
import { overwriteFreed } from './overwrite-freed.ts'
import { runInFront } from './run-in-front.ts'
import { setUpChromium } from './set-up.ts'
import { withoutCoreDumps } from './without-core-dumps.ts'

const args = process.argv.slice(2)
const fault = optionFault(args, ['--electron', '--no-browser'])
if (fault !== null) {
  console.error(fault)
  process.exit(2)
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
await buildWhenChanged()
const [program, ...programArgs] = withoutCoreDumps(command)
// What C's allocator frees, pictures of papers among it, is overwritten at once; see docs/privacy.md.
process.env['GLIBC_TUNABLES'] ??= overwriteFreed
runInFront(program, programArgs)
