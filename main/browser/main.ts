import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { forkWorker } from '../imaging/fork-worker.ts'
import { forgetFreedMemory } from '../shell/forget-freed-memory.ts'
import { openKiosk, screenReload } from '../shell/open-kiosk.ts'
import { dataFolderFrom, programFoldersFrom } from '../shell/program-folders.ts'
import { readStaticFile } from '../shell/static-files.ts'
import { systemEffects } from '../shell/system-effects.ts'
import { untilAborted, whenAskedToEnd } from '../shell/when-asked-to-end.ts'
import { findChromium } from './find-chromium.ts'
import { type LoopbackServer, startLoopbackServer } from './server.ts'
import { type ChromiumDisplay, showInChromium } from './show-in-chromium.ts'

const folders = programFoldersFrom(dirname(fileURLToPath(import.meta.url)))
const environment = process.env
const dataFolder = dataFolderFrom(environment, process.platform)

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function run(): Promise<number> {
  let server: LoopbackServer | null = null
  let display: ChromiumDisplay | null = null
  const forget = forgetFreedMemory(systemEffects)
  const kiosk = await openKiosk({
    shell: 'browser',
    effects: systemEffects,
    resourcesFolder: folders.resources,
    dataFolder,
    environment,
    onScreenRenewed: () => {
      if (display === null) server?.send(screenReload)
      else display.renew()
      forget()
      // The last words of the page that goes are heard by then.
      systemEffects.schedule(() => server?.forgetRequests(), 1_000)
    },
    startImaging: forkWorker(folders.imaging),
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
    onPageGone: () => display?.pageGone(),
    effects: systemEffects,
  })
  kiosk.value.listen(server.send)
  const asked = whenAskedToEnd()
  if (program === null) {
    say(`Open ${server.issueEntryUrl('many')}`)
    await untilAborted(asked)
  } else {
    display = showInChromium({
      program,
      profilesFolder: profilesFolderOf(dataFolder),
      server,
      effects: systemEffects,
      asRoot: process.getuid?.() === 0,
      asked,
      say,
    })
    await display.ended
  }
  await server.close()
  await kiosk.value.close()
  return 0
}

/**
 * Where the browser's profiles of this kiosk lie, and of no other: in the system's temporary folder, because the path of
 * the sockets that Chromium makes there may have a hundred characters and the data folder's alone can be longer.
 */
function profilesFolderOf(folder: string): string {
  const own = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 8)
  return join(tmpdir(), `motcua-${own}`)
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return (environment['DISPLAY'] ?? '') !== '' || (environment['WAYLAND_DISPLAY'] ?? '') !== ''
}

process.exitCode = await run()
