import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isAllowed, type LockedPackages, packageName, shippedPlaces } from './licences.ts'
import { projectFolder } from './project-folder.ts'

const readText = (path: string): string => readFileSync(join(projectFolder, path), 'utf8')

/** Names of the packages that the renderer's sources and style sheets load. */
function bundledNames(): readonly string[] {
  const sources = globSync('{renderer,shared}/**/*.{ts,tsx,css}', { cwd: projectFolder })
    .filter((path) => !/\.test\.tsx?$|node_modules/.test(path))
    .map(readText)
  const specifiers = sources.flatMap((source) =>
    [...source.matchAll(/(?:\bfrom |\bimport |\bimport\(|\burl\()'([a-z@][^']*)'/g)].map(
      ([, specifier = '']) => specifier,
    ),
  )
  const names = specifiers.map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)
  return [...new Set(names)]
}

const { packages } = JSON.parse(readText('package-lock.json')) as { packages: LockedPackages }
const shipped = shippedPlaces(packages, bundledNames())

describe('what ships', () => {
  test('includes what is bundled into the screens and what main needs', () => {
    const names = shipped.map(packageName)
    expect(names).toEqual(
      expect.arrayContaining(['react', 'scheduler', 'xstate', '@fontsource/be-vietnam-pro', 'sharp']),
    )
    expect(names).not.toContain('vitest')
  })

  test('is under licences that allow it', () => {
    const refused = shipped
      .filter((place) => !isAllowed(packageName(place), packages[place]?.license))
      .map((place) => `${packageName(place)}: ${packages[place]?.license ?? 'no licence named'}`)
    expect(refused).toEqual([])
  })

  test('is named in NOTICE', () => {
    const notice = readText('NOTICE')
    const platforms = /^@img\/sharp-/
    const unnamed = shipped.map(packageName).filter((name) => !platforms.test(name) && !notice.includes(` ${name}\n`))
    expect(unnamed).toEqual([])
  })
})

test('the lockfile is followed as Node would follow it', () => {
  const places = shippedPlaces(
    {
      '': {},
      'node_modules/server': { license: 'MIT' },
      'node_modules/screen': { dev: true, dependencies: { part: '1' } },
      'node_modules/screen/node_modules/part': { dev: true, optionalDependencies: { deep: '1', absent: '1' } },
      'node_modules/part': { dev: true },
      'node_modules/deep': { dev: true, dependencies: { screen: '1' } },
      'node_modules/tool': { dev: true },
    },
    ['screen'],
  )
  expect(places).toEqual([
    'node_modules/deep',
    'node_modules/screen',
    'node_modules/screen/node_modules/part',
    'node_modules/server',
  ])
})

test.each([
  ['a', 'MIT', true],
  ['a', '(MIT OR GPL-3.0-only)', true],
  ['a', 'Apache-2.0 AND GPL-3.0-or-later', false],
  ['a', 'GPL-3.0-only', false],
  ['a', 'AGPL-3.0-only', false],
  ['a', 'LGPL-3.0-or-later', false],
  ['@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later', true],
  ['@img/sharp-win32-x64', 'Apache-2.0 AND LGPL-3.0-or-later', true],
  ['a', 'MIT AND (Apache-2.0 OR GPL-3.0-only)', false],
  ['a', undefined, false],
])('%s under %s: %s', (name, licence, expected) => {
  expect(isAllowed(name, licence)).toBe(expected)
})
