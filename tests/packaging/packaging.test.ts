import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { extractAll, extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import type { Configuration } from 'app-builder-lib'
import { build, Platform } from 'electron-builder'
import { load } from 'js-yaml'
import { beforeAll, describe, expect, test } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'
import { thirdPartyLicences } from '../../build/third-party-licences.ts'
import { launchElectron } from '../shells/electron-shell.ts'
import { sharedFolder } from '../shells/temporary-folder.ts'
import { touchToMain } from '../shells/touch-to-main.ts'
import { writeStandInRuntime } from './stand-in-runtime.ts'

const require = createRequire(import.meta.url)
const configuration = load(readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8')) as Configuration

/** How an enabled fuse is written in the program. */
const fuseEnabled = '1'.charCodeAt(0)

/** Electron's own wishes for each fuse: everything that opens the program off, everything that guards it on. */
const wantedFuses: Readonly<Record<keyof typeof FuseV1Options, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
}

test("electron-builder's own schema accepts the configuration, and refuses a misspelt one", async () => {
  // Its package exports no check; the version is pinned, so that this path can't move unnoticed.
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
    validateConfiguration: (configuration: object, log: { isEnabled: boolean; add: () => void }) => Promise<void>
  }
  const log = { isEnabled: false, add: () => {} }
  await validateConfiguration(configuration, log)
  await expect(validateConfiguration({ ...configuration, electronFuse: {} }, log)).rejects.toThrow('electronFuse')
})

test('it builds an installer for Windows, and an AppImage and a Debian package for Linux', () => {
  expect(JSON.stringify(configuration.win?.target)).toContain('nsis')
  expect(JSON.stringify(configuration.linux?.target)).toMatch(/AppImage.*deb/)
})

describe.runIf(process.platform === 'linux')('the packed program', () => {
  const folder = sharedFolder()
  const unpacked = join(folder, 'out', 'linux-unpacked')
  const archive = join(unpacked, 'resources', 'app.asar')
  let packed: readonly string[]
  const textOf = (path: string) => extractFile(archive, path).toString('utf8')

  beforeAll(async () => {
    const electronDist = join(folder, 'electron')
    const { version } = require('electron/package.json') as { version: string }
    writeStandInRuntime(electronDist, version)
    await build({
      projectDir: projectFolder,
      targets: Platform.LINUX.createTarget('dir'),
      config: {
        ...configuration,
        electronDist,
        directories: { ...configuration.directories, output: join(folder, 'out') },
      },
      publish: 'never',
    })
    packed = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'))
  })

  test('holds every file of the build', () => {
    const built = ['main', 'preload', 'renderer', 'resources'].flatMap((part) =>
      readdirSync(join(projectFolder, 'dist', part), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
        .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length - 1)),
    )
    expect(built.length).toBeGreaterThan(10)
    expect(built.filter((path) => !packed.includes(path))).toEqual([])
  })

  test('holds nothing else: no sources, tests, maps or tools', () => {
    const strangers = packed.filter(
      (path) =>
        !/^\/(package\.json|LICENSE|NOTICE|dist|dist\/third-party-licences\.txt|node_modules)$/.test(path) &&
        !/^\/dist\/(main|preload|renderer|resources)(\/|$)/.test(path) &&
        !/^\/node_modules\/(sharp|@img|@hyzyla|tesseract\.js-core|@tesseract\.js-data|detect-libc|semver)(\/|$)/.test(
          path,
        ),
    )
    expect(strangers).toEqual([])
    expect(packed.filter((path) => /\.(ts|tsx|map)$|\.test\./.test(path))).toEqual([])
  })

  test('brings its licence and those of all that it is made of', () => {
    expect(textOf('LICENSE')).toBe(readFileSync(join(projectFolder, 'LICENSE'), 'utf8'))
    expect(textOf('NOTICE')).toBe(readFileSync(join(projectFolder, 'NOTICE'), 'utf8'))
    expect(textOf(join('dist', 'third-party-licences.txt'))).toBe(thirdPartyLicences(projectFolder))
  })

  test('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'motcua'))
    const states = Object.keys(wantedFuses).map((name) => {
      const fuse = name as keyof typeof FuseV1Options
      return [fuse, Number(wire[FuseV1Options[fuse]]) === fuseEnabled]
    })
    expect(Object.fromEntries(states)).toEqual(wantedFuses)
  })

  test('starts, shows its page and answers a touch', async () => {
    // The stand-in runs on Node, which can't read an archive: it is taken apart, native libraries beside it included.
    const app = join(folder, 'app')
    extractAll(archive, app)
    const shell = await launchElectron({
      dataFolder: join(folder, 'data'),
      entry: join(app, 'dist', 'main', 'electron.js'),
      program: join(unpacked, 'motcua'),
    })
    try {
      const page = await shell.page()
      await page.getByRole('button').first().waitFor()
      expect(await touchToMain(page)).toMatchObject({ ok: true, value: { mode: 'demo' } })
    } finally {
      await shell.close()
    }
  })
})
