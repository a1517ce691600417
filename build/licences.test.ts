import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundledNames } from './bundled-names.ts'
import { isAllowed, type LockedPackages, packageName, shippedPlaces } from './licences.ts'
import { projectFolder } from './project-folder.ts'
import { thirdPartyLicences } from './third-party-licences.ts'

const readText = (path: string): string => readFileSync(join(projectFolder, path), 'utf8')

const { packages } = JSON.parse(readText('package-lock.json')) as { packages: LockedPackages }
const shipped = shippedPlaces(packages, bundledNames(projectFolder))

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

test('the terms of everything that ships and is installed here stand in one file with their texts', () => {
  const text = thirdPartyLicences(projectFolder)
  const installed = shipped.filter((place) => existsSync(join(projectFolder, place))).map(packageName)
  expect(installed.filter((name) => !text.includes(`\n${name} `))).toEqual([])
  // One sentence of each kind of text: MIT, OFL, Apache, ISC, LGPL.
  for (const sentence of [
    'Permission is hereby granted, free of charge',
    'SIL OPEN FONT LICENSE',
    'Apache License',
    'Permission to use, copy, modify, and/or distribute',
    'GNU LESSER GENERAL PUBLIC LICENSE',
  ]) {
    expect(text).toContain(sentence)
  }
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
