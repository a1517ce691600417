import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { counterCountsFileName } from '../centre/counter-counts.ts'
import { kioskKeyFileName } from '../centre/http/kiosk-key.ts'
import { centreFile } from '../centre/open-counted-dossiers.ts'
import { lastBackupFile } from '../backup/last-backup.ts'
import { configFileName } from '../config/load-config.ts'
import { officeCatalogueFileName } from '../publishing/office-catalogue.ts'
import { staffFileName } from '../staff/staff.ts'
import { worldFolder } from '../world-folder.ts'
import { type Command, exitCodes } from './command-context.ts'

/** `motcua where`: where everything of this machine lies, and whether it is there yet. */
export const whereCommand: Command = ({ args, dataFolder, configFile, environment, say, complain }) => {
  if (args.length > 0) {
    complain('Usage: motcua where')
    return exitCodes.misused
  }
  const places: readonly (readonly [what: string, path: string])[] = [
    ['data folder', dataFolder],
    ['configuration', configFile ?? environment['MOTCUA_CONFIG'] ?? join(dataFolder, configFileName)],
    ['staff accounts', join(dataFolder, staffFileName)],
    ['counter counts', join(dataFolder, counterCountsFileName)],
    ['catalogue', join(dataFolder, officeCatalogueFileName)],
    ['kiosk key', join(dataFolder, kioskKeyFileName)],
    ['last backup', join(dataFolder, lastBackupFile)],
    ['dossiers', worldFolder(dataFolder, 'real')],
    ['embedded Centre', centreFile(dataFolder)],
    ['training', worldFolder(dataFolder, 'training')],
  ]
  say(
    places.map(([what, path]) => `${what.padEnd(16)}${path}${existsSync(path) ? '' : '  (not there yet)'}`).join('\n'),
  )
  return exitCodes.done
}
