import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectFolder } from '../../build/project-folder.ts'
import type { Figure, Measure } from './figure.ts'

/** What the page loads before its first touch, and all JavaScript with the panel and the QR reader's worker. */
export const measure: Measure = async () => {
  const folder = join(projectFolder, 'dist', 'renderer', 'assets')
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  const page = readFileSync(join(projectFolder, 'dist', 'renderer', 'index.html'), 'utf8')
  const first = scripts.filter((name) => page.includes(name))
  const line = (step: string, names: readonly string[], compressed: boolean, how: string): Figure => {
    const sizes = names.map((name) => {
      const bytes = readFileSync(join(folder, name))
      return compressed ? gzipSync(bytes).length : bytes.length
    })
    return { name: 'rendererSize', step, value: sizes.reduce((sum, size) => sum + size, 0), unit: 'bytes', how }
  }
  return [
    line('first, gzip', first, true, 'JavaScript that index.html names, gzip'),
    line('first', first, false, 'JavaScript that index.html names, minified: loopback sends it uncompressed'),
    line('all, gzip', scripts, true, 'every script, with the development panel and the QR worker, without its WASM'),
  ]
}
