import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findChromium } from '../main/browser/find-chromium.ts'
import { runProgram } from './run-program.ts'

const aptCommand = 'apt-get install -y chromium'

/**
 * Makes sure that a Chromium is on this machine, and says what it does. Does nothing when there is one.
 *
 * Debian's package where this runs as root, else the download of Playwright's own build; hands back the path of the
 * browser, or null after naming the one command that is missing.
 */
export async function setUpChromium(): Promise<string | null> {
  const found = findChromium(process.env)
  if (found !== null) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`No Chromium here yet: installing Debian's (${aptCommand}), once.`)
    await installWithApt('chromium')
    const installed = findChromium(process.env)
    if (installed !== null) return installed
  }
  console.log("No Chromium here yet: fetching Playwright's own build, once.")
  await installWithPlaywright()
  const fetched = findChromium(process.env)
  if (fetched === null) console.log(`Chromium is missing and could not be fetched. Run: sudo ${aptCommand}`)
  return fetched
}

/** Programs of Debian that some tests need: strace to fail system calls, SANE for its make-believe scanner. */
const testTools = [
  { program: '/usr/bin/strace', name: 'strace' },
  { program: '/usr/bin/scanimage', name: 'sane-utils' },
]

/** Brings what tests need of Debian; where it can't, those tests say that they are left out. */
export async function setUpTestTools(): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  for (const { program, name } of testTools) {
    if (existsSync(program)) continue
    console.log(`No ${name} here yet: installing Debian's (apt-get install -y ${name}), once.`)
    await installWithApt(name)
  }
}

async function installWithApt(name: string): Promise<void> {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['update', '-q'], { capture: true, environment })
  const { code, output } = await runProgram('apt-get', ['install', '-y', '-q', name], {
    capture: true,
    environment,
  })
  if (code !== 0) console.log(lastLines(output))
}

async function installWithPlaywright(): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  const { code, output } = await runProgram(process.execPath, [cli, 'install', 'chromium'], { capture: true })
  if (code !== 0) console.log(lastLines(output))
}

/** Enough of a failed program's words to tell why. */
function lastLines(output: string): string {
  return output.trim().split('\n').slice(-3).join('\n')
}
