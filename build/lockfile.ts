/** What is needed of one package in `package-lock.json`. */
interface LockedPackage {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * Adds the ready-made binaries of other platforms that `npm install` left out.
 *
 * npm drops an optional package that its registry does not hold, and a mirror may hold one platform's only; `npm ci` then
 * refuses the lockfile. The added entries have no checksum: they are never fetched on a platform that they don't name.
 */
export function completeLockfile(lockfile: Lockfile): {
  readonly lockfile: Lockfile
  readonly added: readonly string[]
} {
  const added: Record<string, LockedPackage> = {}
  for (const [place, locked] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`
      if (path in lockfile.packages || `${place}/${path}` in lockfile.packages) continue
      added[path] = { version, ...(locked.dev === true ? { dev: true } : {}), optional: true, ...platformIn(name) }
    }
  }
  const packages = Object.entries({ ...lockfile.packages, ...added }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { lockfile: { ...lockfile, packages: Object.fromEntries(packages) }, added: Object.keys(added) }
}

/** The platform that a package of binaries names, e.g. `@oxlint/binding-linux-arm64-musl`. */
function platformIn(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`no platform in the name of ${name}`)
  if (!os.includes('linux')) return { os, cpu }
  return { os, cpu, libc: words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc'] }
}
