import { join } from 'node:path'
import { kioskKeyFileName, loadKioskKey } from '../centre/http/kiosk-key.ts'
import { explainKioskFailure } from '../kiosk-failure.ts'
import { createSystemDisk } from '../vault/disk.ts'
import { placeFault } from './check-data-folder.ts'
import { type Command, exitCodes } from './command-context.ts'

/** `motcua identity`: the key by which a Centre elsewhere knows this kiosk. Makes it on first use; the private half stays. */
export const identityCommand: Command = async (context) => {
  const { args, dataFolder, effects, say, complain } = context
  if (args.length > 0) {
    complain('Usage: motcua identity')
    return exitCodes.misused
  }
  const fault = placeFault(context)
  if (fault !== null) {
    complain(fault)
    return exitCodes.failed
  }
  const key = await loadKioskKey(join(dataFolder, kioskKeyFileName), createSystemDisk(), effects)
  if (!key.ok) {
    complain(explainKioskFailure(key.failure))
    return exitCodes.failed
  }
  say(key.value.publicText)
  return exitCodes.done
}
