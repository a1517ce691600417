import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openKiosk, screenReload } from '../shell/open-kiosk.ts'
import { dataFolderFrom, programFoldersFrom } from '../shell/program-folders.ts'
import { readStaticFile } from '../shell/static-files.ts'
import { systemEffects } from '../shell/system-effects.ts'
import { findChromium } from './find-chromium.ts'
import { type LoopbackServer, startLoopbackServer } from './server.ts'
import { showInChromium } from './show-in-chromium.ts'

const folders = programFoldersFrom(dirname(fileURLToPath(import.meta.url)))
const environment = process.env

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function run(): Promise<number> {
  // The window stays and the page in it does not; the browser itself keeps nothing, because it runs in incognito.
  let server: LoopbackServer | null = null
  const kiosk = await openKiosk({
    shell: 'browser',
    effects: systemEffects,
    resourcesFolder: folders.resources,
    dataFolder: dataFolderFrom(environment, process.platform),
    environment,
    onScreenRenewed: () => server?.send(screenReload),
  })
  if (!kiosk.ok) {
    say(kiosk.failure)
    return 1
  }
  const onDisplay = hasDisplay() && !process.argv.includes('--no-browser')
  const program = onDisplay ? findChromium(environment) : null
  server = await startLoopbackServer({
    answer: kiosk.value.answer,
    readFile: (urlPath) => readStaticFile(folders.renderer, urlPath),
    effects: systemEffects,
  })
  kiosk.value.listen(server.send)
  const asked = whenAskedToEnd()
  if (program === null) {
    say(`Open ${server.issueEntryUrl('many')}`)
    await untilAborted(asked)
  } else {
    await showInChromium({ program, server, effects: systemEffects, asRoot: process.getuid?.() === 0, asked, say })
  }
  await server.close()
  await kiosk.value.close()
  return 0
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return (environment['DISPLAY'] ?? '') !== '' || (environment['WAYLAND_DISPLAY'] ?? '') !== ''
}

/** Aborted by Ctrl+C, by the service manager's signal, and when the terminal is closed. */
function whenAskedToEnd(): AbortSignal {
  const asked = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort())
  return asked.signal
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

process.exitCode = await run()
