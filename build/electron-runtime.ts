import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './project-folder.ts'
import { runProgram } from './run-program.ts'

const electronFolder = join(projectFolder, 'node_modules', 'electron')

/**
 * Finds Electron's own program: in `ELECTRON_OVERRIDE_DIST_PATH`, else where `install-electron` puts it.
 *
 * Looks at files only, because `require('electron')` would start a download when it is missing.
 */
export function findElectronRuntime(): string | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist')
  const pathFile = join(electronFolder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : defaultName()
  const program = join(folder, name)
  return existsSync(program) ? program : null
}

function defaultName(): string {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/** Fetches the runtime with Electron's own installer; says why when the network does not allow it. */
export async function installElectronRuntime(): Promise<string | null> {
  console.log('Installing the Electron runtime (install-electron), once.')
  const { code, output } = await runProgram(process.execPath, [join(electronFolder, 'install.js')], { capture: true })
  const program = findElectronRuntime()
  if (program === null || code !== 0) {
    const reason = output.trim().split('\n')[0] ?? ''
    console.log(`The Electron runtime could not be fetched from here (${reason}).`)
    return null
  }
  return program
}
