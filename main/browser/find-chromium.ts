import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Names under which distributions install a browser of the Chromium family, the plain one first. */
const programNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']

const windowsPaths = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/**
 * Finds a Chromium on this machine: `MOTCUA_CHROMIUM`, then the search path, then Playwright's own download.
 *
 * Hands back the full path of the executable, or null.
 */
export function findChromium(environment: Readonly<Record<string, string | undefined>>): string | null {
  const named = environment['MOTCUA_CHROMIUM']
  if (named !== undefined && named !== '') return isProgram(named) ? named : null
  for (const folder of (environment['PATH'] ?? '').split(delimiter)) {
    for (const name of programNames) {
      const path = join(folder, name)
      if (folder !== '' && isProgram(path)) return path
    }
  }
  for (const root of [environment['PROGRAMFILES'], environment['PROGRAMFILES(X86)']]) {
    for (const path of windowsPaths) {
      if (root !== undefined && isProgram(join(root, path))) return join(root, path)
    }
  }
  return findPlaywrightChromium(environment['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright'))
}

function findPlaywrightChromium(folder: string): string | null {
  for (const version of listFolder(folder).filter((name) => /^chromium-\d+$/.test(name))) {
    for (const inner of listFolder(join(folder, version))) {
      for (const program of ['chrome', 'chrome.exe']) {
        const path = join(folder, version, inner, program)
        if (isProgram(path)) return path
      }
    }
  }
  return null
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
