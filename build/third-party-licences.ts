import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledNames } from './bundled-names.ts'
import { type LockedPackages, packageName, shippedPlaces } from './licences.ts'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly author?: string | { readonly name: string }
}

/** What packages call the files with their terms. */
const licenceFile = /^(licen[cs]e|copying|notice|third-?party)/i

/**
 * The terms of every package that ships and is installed here, each with its text: MIT, BSD and ISC ask for theirs in
 * every copy. Packages with the same text share it.
 *
 * Throws when a package has no text and no known one fits: then nobody may ship it before a person has looked.
 */
export function thirdPartyLicences(folder: string): string {
  const lockfile = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  const { packages } = JSON.parse(lockfile) as { packages: LockedPackages }
  // Libraries of other systems are named in the lockfile and not here; they ship from where they are installed.
  const places = shippedPlaces(packages, bundledNames(folder)).filter((place) => existsSync(join(folder, place)))
  const namesByText = new Map<string, string[]>()
  for (const place of places) {
    const { name, version, license } = manifestAt(folder, place)
    const text = textAt(folder, place)
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version} (${license})`])
  }
  const sections = [...namesByText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
  return [
    'Packages that ship with Một Cửa, and their terms. What they contain in turn is named in NOTICE.\n',
    ...sections,
  ].join(`\n${'='.repeat(80)}\n\n`)
}

function textAt(folder: string, place: string): string {
  const files = readdirSync(join(folder, place), { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map(({ name }) => readText(join(folder, place, name)))
  return files.length > 0 ? files.join('\n\n') : knownText(folder, place)
}

/** The text of a package that names its licence and does not bring it. */
function knownText(folder: string, place: string): string {
  const { name, license, author } = manifestAt(folder, place)
  const known = (file: string): string => readText(join(folder, 'build', 'licence-texts', file))
  if (license === 'MIT') {
    const holder =
      typeof author === 'string' ? author.replace(/ *<.*$/, '') : (author?.name ?? `the authors of ${name}`)
    return `Copyright (c) ${holder}\n\n${known('MIT.txt')}`
  }
  if (license === 'LGPL-3.0-or-later') {
    // Its list of what it contains stands in the read-me.
    const contained = readText(join(folder, place, 'README.md'))
    return [contained, known('LGPL-3.0.txt'), known('GPL-3.0.txt')].join('\n\n')
  }
  throw new Error(`${packageName(place)} (${license}) brings no licence text`)
}

function manifestAt(folder: string, place: string): Manifest {
  return JSON.parse(readFileSync(join(folder, place, 'package.json'), 'utf8')) as Manifest
}

function readText(path: string): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()
}
