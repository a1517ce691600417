/** What is needed of one package in `package-lock.json`. */
interface LockedPackage {
  readonly dev?: boolean
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Packages by their place, e.g. `node_modules/a/node_modules/b`; the project itself stands under ''. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>

const allowed: ReadonlySet<string> = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MPL-2.0',
  'OFL-1.1',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
])

/** sharp's libvips: a library file of its own beside the program, which anybody may replace by another build of it. */
const replaceableLibraries = /^@img\/sharp-/

/** The name of the package at a place. */
export function packageName(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/**
 * Places of everything that leaves this machine with the program: the production dependencies, and what the renderer's
 * bundle is made of, which npm holds for development only.
 */
export function shippedPlaces(packages: LockedPackages, bundled: readonly string[]): readonly string[] {
  const shipped = new Set(Object.keys(packages).filter((place) => place !== '' && packages[place]?.dev !== true))
  const toVisit = bundled.map((name) => placeSeenFrom(packages, '', name))
  for (const place of toVisit) {
    // What a production dependency needs is no development dependency either, so that it is in the set already.
    if (place === null || shipped.has(place)) continue
    shipped.add(place)
    const { dependencies = {}, optionalDependencies = {} } = packages[place] ?? {}
    const names = Object.keys({ ...dependencies, ...optionalDependencies })
    toVisit.push(...names.map((name) => placeSeenFrom(packages, place, name)))
  }
  return [...shipped].toSorted()
}

/** Whether a licence lets this program ship the package; an expression with AND needs every part, with OR one. */
export function isAllowed(name: string, licence: string | undefined): boolean {
  if (licence === undefined) return false
  const bare = licence.replaceAll(/[()]/g, '')
  if (bare.includes(' AND ') && bare.includes(' OR ')) return false
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => isAllowed(name, part))
  if (bare.includes(' AND ')) return bare.split(' AND ').every((part) => isAllowed(name, part))
  return allowed.has(bare) || (bare === 'LGPL-3.0-or-later' && replaceableLibraries.test(name))
}

/** Where Node would find a package that one at `from` asks for; null for one that is not installed anywhere. */
function placeSeenFrom(packages: LockedPackages, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (place in packages) return place
    if (folder === '') return null
  }
}
