import { spawn } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { projectFolder } from '../../build/project-folder.ts'
import { findChromium } from '../../main/browser/find-chromium.ts'
import { poll } from './running-shell.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The machine's Chromium with its real arguments, but drawing into memory instead of on a display. */
function headlessProgram(folder: string): string {
  const path = join(folder, 'chromium-without-a-display')
  const log = join(folder, 'arguments')
  writeFileSync(
    path,
    `#!/bin/sh\nfor argument; do echo "$argument" >> ${log}; done\nexec ${findChromium(process.env)} --headless=new --remote-debugging-port=0 "$@"\n`,
  )
  chmodSync(path, 0o700)
  return path
}

/** Paths of the profiles below a temporary folder. */
function profilesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\/profile-[^/]+$/.test(path))
}

test.runIf(process.platform === 'linux')(
  'on a display it opens Chromium as a kiosk, and leaves no profile',
  async () => {
    const folder = temporaryFolder()
    const child = spawn(process.execPath, [join(projectFolder, 'dist', 'main', 'browser.js')], {
      env: {
        ...process.env,
        MOTCUA_DATA: join(folder, 'data'),
        MOTCUA_CHROMIUM: headlessProgram(folder),
        DISPLAY: ':99',
        TMPDIR: folder,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    onTestFinished(() => void child.kill('SIGTERM'))
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const devToolsPort = await poll('Chromium to run', () => {
      const [profile] = profilesIn(folder)
      return profile === undefined ? null : readWhenThere(join(folder, profile, 'DevToolsActivePort'))
    })
    // The page has traded its one-time secret and left it behind when it stands on the plain address.
    const address = await poll('the page to open', async () => {
      const [port] = devToolsPort.split('\n')
      // The port is written down a moment before it answers.
      const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null)
      if (answer === null) return null
      const targets = (await answer.json()) as {
        type: string
        url: string
      }[]
      return targets.find(({ type, url }) => type === 'page' && /^http:\/\/127\.0\.0\.1:\d+\/$/.test(url))?.url ?? null
    })
    const shown = readFileSync(join(folder, 'arguments'), 'utf8').split('\n')
    expect(shown).toContain('--kiosk')
    expect(shown).toContain('--incognito')
    const entry = shown.find((argument) => argument.startsWith(address)) ?? ''
    expect((await fetch(entry, { redirect: 'manual' })).status).toBe(401)
    expect(output).not.toContain('/enter/')

    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(profilesIn(folder)).toEqual([])
  },
)

function readWhenThere(path: string): string | null {
  try {
    // Chromium makes the file first and fills it then: whole is what has its second line.
    const text = readFileSync(path, 'utf8')
    return text.includes('\n') ? text : null
  } catch {
    return null
  }
}
