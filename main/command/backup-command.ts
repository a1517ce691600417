import { realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { readCentreKeyFile } from '../centre/read-centre-key-file.ts'
import { takeBackup } from '../backup/take-backup.ts'
import { explainOpenFailure } from '../store/explain-open-failure.ts'
import { createSealing } from '../vault/sealing.ts'
import { verifyDataFolder } from '../verify/verify-data-folder.ts'
import { centreIsEmbedded } from './centre-is-embedded.ts'
import { kioskFault } from './check-data-folder.ts'
import { type Command, exitCodes } from './command-context.ts'

/** `motcua backup FOLDER`: one consistent set of everything of this machine, also while the kiosk runs. */
export const backupCommand: Command = async (context) => {
  const { args, dataFolder, effects, say, complain } = context
  const [destination, ...more] = args
  if (destination === undefined || more.length > 0) {
    complain('Usage: motcua backup FOLDER')
    return exitCodes.misused
  }
  const fault = kioskFault(dataFolder)
  if (fault !== null) {
    complain(fault)
    return exitCodes.failed
  }
  if (`${resolve(destination)}${sep}`.startsWith(`${realpathSync(dataFolder)}${sep}`)) {
    complain('A backup inside the data folder is lost with it. Name a folder on another disk.')
    return exitCodes.misused
  }
  const taken = takeBackup({ dataFolder, destination, now: effects.now() })
  if (!taken.ok) {
    complain(
      taken.failure.kind === 'exists'
        ? 'A backup of this second is there already.'
        : `No backup of ${dataFolder} into ${destination}: ${explainOpenFailure(taken.failure)}`,
    )
    return exitCodes.failed
  }
  // Read back: a copy of which nobody knows whether it holds is none.
  const { faults, dossiers, documents } = verifyDataFolder(
    taken.value,
    await createSealing(effects),
    centreIsEmbedded(context),
  )
  say(`${taken.value}\n${dossiers} dossiers, ${documents} sealed documents.`)
  const key = readCentreKeyFile(taken.value)
  if (key !== null && key !== 'absent' && key.wrapping === 'none') {
    say("The Centre's key is in it in the clear: whoever has this backup can read every dossier. Lock it away.")
  }
  if (faults.length > 0) {
    complain(
      ['The backup was taken, and what it was taken of has faults:', ...faults.map((line) => `  ${line}`)].join('\n'),
    )
    return exitCodes.failed
  }
  return exitCodes.done
}
