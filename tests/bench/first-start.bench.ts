import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '../../build/project-folder.ts'
import { launchHeadlessChromium } from '../shells/browser-shell.ts'
import { poll } from '../shells/running-shell.ts'
import type { Measure } from './figure.ts'
import { firstButton } from './first-button.ts'

/** The very first `npm start` after `npm ci`: nothing is built yet, so it builds first. Run once; it rebuilds `dist`. */
export const measure: Measure = async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  rmSync(join(projectFolder, 'dist'), { recursive: true, force: true })
  const startedAt = performance.now()
  const child = spawn(process.execPath, [join(projectFolder, 'build', 'run.mjs'), 'start', '--no-browser'], {
    env: { ...process.env, MOTCUA_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  try {
    const url = await poll('the address', () => {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}\n${output}`)
      return /^Open (http:\S+)$/m.exec(output)?.[1] ?? null
    })
    const browser = await launchHeadlessChromium()
    try {
      const page = await browser.newPage({ viewport: { width: 1080, height: 1920 }, hasTouch: true })
      await page.goto(url)
      await firstButton(page)
      return [
        {
          name: 'firstStart',
          value: Math.round(performance.now() - startedAt),
          n: 1,
          unit: 'ms',
          aim: '<= 60000',
          how: 'what npm start runs, without npm itself and with nothing built; until the first button takes a touch in headless Chromium',
        },
      ]
    } finally {
      await browser.close()
    }
  } finally {
    child.kill('SIGTERM')
    await ended
    rmSync(dataFolder, { recursive: true })
  }
}
