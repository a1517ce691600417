import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, Menu, powerSaveBlocker, safeStorage } from 'electron'
import { bugIn } from '../log/bug-in.ts'
import { forgetFreedMemory } from '../shell/forget-freed-memory.ts'
import { openKiosk } from '../shell/open-kiosk.ts'
import { dataFolderFrom, programFoldersFrom } from '../shell/program-folders.ts'
import { systemEffects } from '../shell/system-effects.ts'
import { registerAppScheme } from './app-scheme.ts'
import { answerCalls } from './call-channel.ts'
import { endGently } from './end-gently.ts'
import { createKioskWindow } from './kiosk-window.ts'
import { createSafeStorageKeyring } from './safe-storage-keyring.ts'
import { utilityWorker } from './utility-worker.ts'
import { createWindowKeeper } from './window-keeper.ts'

const folders = programFoldersFrom(dirname(fileURLToPath(import.meta.url)))
const dataFolder = dataFolderFrom(process.env, process.platform)

// All of this belongs before the first `await`: Electron becomes ready on its own.
registerAppScheme()
app.enableSandbox()
app.setPath('userData', join(dataFolder, 'window'))

/** A debugger on an installed kiosk would read every visitor's screen. The fuses say the same of Node's inspector. */
function isBeingDebugged(): boolean {
  return ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'].some((name) =>
    app.commandLine.hasSwitch(name),
  )
}

async function run(): Promise<void> {
  await app.whenReady()
  const forget = forgetFreedMemory(systemEffects)
  const keeper = createWindowKeeper({
    createWindow: (serial) =>
      createKioskWindow({
        partition: `visit-${serial}`,
        preload: folders.preload,
        rendererFolder: folders.renderer,
        devTools: !app.isPackaged,
      }),
    effects: systemEffects,
  })
  const kiosk = await openKiosk({
    shell: 'electron',
    effects: systemEffects,
    resourcesFolder: folders.resources,
    dataFolder,
    environment: process.env,
    onScreenRenewed() {
      keeper.replace()
      forget()
    },
    startImaging: utilityWorker(folders.imaging),
    keyring: createSafeStorageKeyring(safeStorage, process.platform),
  })
  if (!kiosk.ok) {
    process.stderr.write(`${kiosk.failure}\n`)
    return app.exit(1)
  }
  Menu.setApplicationMenu(null)
  powerSaveBlocker.start('prevent-display-sleep')
  answerCalls({ answer: kiosk.value.answer, log: systemEffects.log })
  kiosk.value.listen(keeper.send)
  endGently({ app, close: () => kiosk.value.close() })
  keeper.open()
}

// The lock comes before any data is opened: a second start must not touch what the first one works on.
if ((app.isPackaged && isBeingDebugged()) || !app.requestSingleInstanceLock()) {
  app.exit(1)
} else {
  // Not awaited: Electron becomes ready only after this module has been evaluated.
  run().catch((error: unknown) => {
    systemEffects.log(bugIn('electron', error))
    app.exit(1)
  })
}
