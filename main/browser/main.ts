import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openKiosk, screenReload } from '../shell/open-kiosk.ts'
import { dataFolderFrom, programFoldersFrom } from '../shell/program-folders.ts'
import { readStaticFile } from '../shell/static-files.ts'
import { systemEffects } from '../shell/system-effects.ts'
import { untilAborted, whenAskedToEnd } from '../shell/when-asked-to-end.ts'
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

process.exitCode = await run()
