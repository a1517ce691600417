import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import { explainFault } from '../config/config-fault.ts'
import { loadCentreSettings } from '../config/load-centre-settings.ts'
import { explainLockFailure, lockDataFolder } from '../shell/data-folder-lock.ts'
import { explainKioskFailure } from '../kiosk-failure.ts'
import { centreDataFolderFrom, programFoldersFrom } from '../shell/program-folders.ts'
import { systemEffects } from '../shell/system-effects.ts'
import { untilAborted, whenAskedToEnd } from '../shell/when-asked-to-end.ts'
import { explainCentreFailure } from './http/explain-centre-failure.ts'
import { openCentre } from './http/open-centre.ts'

const environment = process.env
const dataFolder = centreDataFolderFrom(environment, process.platform)

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function run(): Promise<number> {
  const asked = whenAskedToEnd()
  const settings = loadCentreSettings({ dataFolder, environment })
  if (!settings.ok) {
    say(settings.failure.map(explainFault).join('\n'))
    return 1
  }
  // Unreviewed procedures too: what a kiosk may offer was decided there.
  const { resources } = programFoldersFrom(dirname(fileURLToPath(import.meta.url)))
  const catalogue = loadCatalogue(resources, 'demo')
  if (!catalogue.ok) {
    say(explainKioskFailure(catalogue.failure))
    return 1
  }
  const lock = lockDataFolder(dataFolder)
  if (!lock.ok) {
    say(explainLockFailure(lock.failure, dataFolder))
    return 1
  }
  const centre = await openCentre({
    settings: settings.value,
    dataFolder,
    catalogue: catalogue.value,
    effects: systemEffects,
  })
  if (!centre.ok) {
    say(explainCentreFailure(centre.failure))
    lock.value.release()
    return 1
  }
  say(`Centre: ${centre.value.origin}`)
  say(`Key for kiosks: ${centre.value.publicKeyText}`)
  await untilAborted(asked)
  await centre.value.close()
  lock.value.release()
  return 0
}

process.exitCode = await run()
