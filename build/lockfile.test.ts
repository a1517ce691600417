import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { completeLockfile, type Lockfile } from './lockfile.ts'
import { projectFolder } from './project-folder.ts'

test('the lockfile names the binaries of every platform, so that npm ci takes it (else: npm run lockfile)', () => {
  const lockfile = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as Lockfile
  expect(completeLockfile(lockfile).added).toEqual([])
})

test('what is missing is added with the platform that its name tells', () => {
  const { lockfile, added } = completeLockfile({
    packages: {
      '': {},
      'node_modules/tool': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: {
          '@tool/linux-arm64-musl': '1.0.0',
          '@tool/linux-x64-gnu': '1.0.0',
          '@tool/win32-x64': '1.0.0',
        },
      },
      'node_modules/@tool/linux-x64-gnu': { version: '1.0.0', dev: true, optional: true },
    },
  })
  expect(added).toEqual(['node_modules/@tool/linux-arm64-musl', 'node_modules/@tool/win32-x64'])
  expect(lockfile.packages['node_modules/@tool/linux-arm64-musl']).toEqual({
    version: '1.0.0',
    dev: true,
    optional: true,
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
  })
})
