import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectFolder } from '../../build/project-folder.ts'
import type { Measure } from './figure.ts'

/** What the page loads before its first touch, and all JavaScript with the QR reader's worker. */
export const measure: Measure = async () => {
  const folder = join(projectFolder, 'dist', 'renderer', 'assets')
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  const sizeOf = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0)
  const page = readFileSync(join(projectFolder, 'dist', 'renderer', 'index.html'), 'utf8')
  return [
    {
      figure: 'renderer.firstScripts',
      value: sizeOf(scripts.filter((name) => page.includes(name))),
      unit: 'bytes',
      how: 'gzip of the scripts that index.html names',
    },
    { figure: 'renderer.allScripts', value: sizeOf(scripts), unit: 'bytes', how: 'gzip of every script' },
  ]
}
