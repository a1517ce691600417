import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a source loads when it runs: imports of types alone are gone by then. */
const loading = /^(?:import|export)\s+(?!type\b)([^'"]*?)\bfrom\s+'([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

/**
 * Every package that the page loads, with a way to it: sources from the page's entry to the import.
 *
 * Follows the sources instead of the bundle, because a bundle does not say who brought a package in.
 */
export function packagesOfPage(entry: string): ReadonlyMap<string, readonly string[]> {
  const packages = new Map<string, readonly string[]>()
  const seen = new Set<string>()
  const walk = (file: string, way: readonly string[]): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, clause = '', from, bare, later] of readFileSync(file, 'utf8').matchAll(loading)) {
      const specifier = from ?? bare ?? later ?? ''
      if (onlyTypes(clause)) continue
      if (!specifier.startsWith('.')) packages.set(specifier, packages.get(specifier) ?? [...way, file])
      else {
        const next = join(dirname(file), specifier)
        if (/\.tsx?$/.test(next) && existsSync(next)) walk(next, [...way, file])
      }
    }
  }
  walk(entry, [])
  return packages
}

/** `import { type A, type B }` loads nothing. */
function onlyTypes(clause: string): boolean {
  const named = /^\{([^}]*)\}\s*$/.exec(clause.trim())?.[1]
  const names =
    named
      ?.split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '') ?? []
  return names.length > 0 && names.every((name) => name.startsWith('type '))
}
