import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Names of the packages that the renderer's sources and style sheets load. */
export function bundledNames(folder: string): readonly string[] {
  const sources = globSync('{renderer,shared}/**/*.{ts,tsx,css}', { cwd: folder })
    .filter((path) => !/(?:\.test|-fixture)\.tsx?$|node_modules/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
  const specifiers = sources.flatMap((source) =>
    [...source.matchAll(/(?:\bfrom |\bimport |\bimport\(|\burl\()'([a-z@][^']*)'/g)].map(
      ([, specifier = '']) => specifier,
    ),
  )
  const names = specifiers.map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)
  return [...new Set(names)]
}
