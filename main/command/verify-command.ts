import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkBackup, manifestFileName } from '../backup/manifest.ts'
import { createSealing } from '../vault/sealing.ts'
import { verifyDataFolder } from '../verify/verify-data-folder.ts'
import { centreIsEmbedded } from './centre-is-embedded.ts'
import { kioskFault } from './check-data-folder.ts'
import { type Command, exitCodes } from './command-context.ts'

/** `motcua verify [FOLDER]`: reads all of a data folder, or of a backup, and says what does not fit. */
export const verifyCommand: Command = async (context) => {
  const { args, dataFolder, effects, say, complain } = context
  const [folder = dataFolder, ...more] = args
  if (more.length > 0 || folder.startsWith('--')) {
    complain('Usage: motcua verify [FOLDER]')
    return exitCodes.misused
  }
  const fault = kioskFault(folder)
  if (fault !== null) {
    complain(fault)
    return exitCodes.failed
  }
  if (existsSync(join(folder, manifestFileName))) {
    const backup = checkBackup(folder)
    if (!backup.ok) {
      complain(
        `The backup is damaged: ${'path' in backup.failure ? `${backup.failure.path}, ` : ''}${backup.failure.kind}.`,
      )
      return exitCodes.failed
    }
  }
  const { faults, databases, dossiers, documents } = verifyDataFolder(
    folder,
    await createSealing(effects),
    centreIsEmbedded(context),
  )
  if (faults.length > 0) {
    complain(faults.join('\n'))
    complain(`${faults.length} faults. Delete nothing: put a backup back, or ask for help.`)
    return exitCodes.failed
  }
  say(`All is as it should be: ${databases} databases, ${dossiers} dossiers, ${documents} sealed documents.`)
  return exitCodes.done
}
