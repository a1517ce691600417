import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** All that the built program is made of. */
const sources = [
  'main',
  'shared',
  'renderer',
  'build/licence-texts',
  'build/third-party-licences.ts',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** A digest of every source, so that a build that still fits is not made again. Takes some 20 ms. */
export function digestSources(root: string): string {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const path of filesUnder(root, source)) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

function filesUnder(root: string, path: string): readonly string[] {
  if (statSync(join(root, path)).isFile()) return isSource(path) ? [path] : []
  return readdirSync(join(root, path))
    .toSorted()
    .flatMap((name) => filesUnder(root, `${path}/${name}`))
}

function isSource(path: string): boolean {
  return !/\.test\.tsx?$/.test(path)
}
