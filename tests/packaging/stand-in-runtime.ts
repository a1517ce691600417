import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from '../../build/project-folder.ts'

/** Marks the place in Electron's program where the fuses are (from @electron/fuses). */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** How many fuses version 1 of the wire has in the tools used here. */
const fuseCount = 8

/**
 * Writes a folder that electron-builder takes for an unpacked Electron.
 *
 * Its program is a shell script that runs the packed main entry on the stand-in; behind the script's `exit` lies a row of
 * fuses, all as Electron ships them, for electron-builder to flip.
 */
export function writeStandInRuntime(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'))
  const register = pathToFileURL(join(projectFolder, 'tests', 'electron-stand-in', 'register.ts')).href
  const script = `#!/bin/sh\nexec "${process.execPath}" --import "${register}" "$STAND_IN_ENTRY" "$@"\nexit\n`
  const fuses = Buffer.from([1, fuseCount, ...Buffer.from('1'.repeat(fuseCount))])
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(`${script}# ${fuseSentinel}`), fuses]))
  chmodSync(join(folder, 'electron'), 0o755)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/vi.pak', 'locales/en-US.pak']) {
    writeFileSync(join(folder, name), '')
  }
  writeFileSync(join(folder, 'version'), version)
}
