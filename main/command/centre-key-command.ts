import { dirname } from 'node:path'
import { loadCentreKeys, writeCentreKey } from '../centre/centre-keys.ts'
import { chooseKeyWrapping } from '../centre/choose-key-wrapping.ts'
import { centreKeyPath, describeWrapping, readCentreKeyFile } from '../centre/read-centre-key-file.ts'
import { explainFault } from '../config/config-fault.ts'
import { loadConfig } from '../config/load-config.ts'
import { explainKioskFailure } from '../kiosk-failure.ts'
import { explainLockFailure, lockDataFolder } from '../shell/data-folder-lock.ts'
import { createSystemDisk } from '../vault/disk.ts'
import { createSealing } from '../vault/sealing.ts'
import { kioskFault } from './check-data-folder.ts'
import { type Command, type CommandContext, type ExitCode, exitCodes } from './command-context.ts'

/** `motcua centre-key show | change NEW-FILE`: how the embedded Centre's private key is kept. */
export const centreKeyCommand: Command = async (context) => {
  const [action, subject, ...more] = context.args
  const isShow = action === 'show' && subject === undefined
  const newFile = action === 'change' && more.length === 0 ? subject : undefined
  if (!isShow && newFile === undefined) {
    context.complain('Usage: motcua centre-key show | centre-key change NEW-FILE')
    return exitCodes.misused
  }
  const fault = kioskFault(context.dataFolder)
  if (fault !== null) {
    context.complain(fault)
    return exitCodes.failed
  }
  return newFile === undefined ? show(context) : changeAlone(context, newFile)
}

function show({ dataFolder, say, complain }: CommandContext): ExitCode {
  const file = readCentreKeyFile(dataFolder)
  if (file === 'absent') {
    say('The Centre has no key yet: it is made at the first start.')
    return exitCodes.done
  }
  if (file === null) {
    complain(explainKioskFailure({ kind: 'brokenKeys' }))
    return exitCodes.failed
  }
  say(`${describeWrapping(file)}\npublic half: ${Buffer.from(file.publicKey).toString('hex')}`)
  return exitCodes.done
}

/** As `change`, with the data folder held: a kiosk that runs meanwhile would go on with the old key. */
async function changeAlone(context: CommandContext, newFile: string): Promise<ExitCode> {
  const lock = lockDataFolder(context.dataFolder)
  if (!lock.ok) {
    context.complain(`${explainLockFailure(lock.failure, context.dataFolder)} Nothing was changed.`)
    return exitCodes.failed
  }
  const code = await change(context, newFile)
  lock.value.release()
  return code
}

/** Opens the key as the settings say and wraps it by the passphrase in `newFile`. The old one then opens nothing. */
async function change(context: CommandContext, newFile: string): Promise<ExitCode> {
  const { dataFolder, effects, say, complain } = context
  const config = loadConfig(context)
  if (!config.ok) {
    complain(config.failure.map(explainFault).join('\n'))
    return exitCodes.failed
  }
  const sealing = await createSealing(effects)
  const disk = createSystemDisk()
  const settings = { dataFolder, keyring: null, sealing, effects }
  const path = centreKeyPath(dataFolder)
  const keys = await loadCentreKeys({
    folder: dirname(path),
    disk,
    sealing,
    wrapping: chooseKeyWrapping({ ...settings, setting: config.value.centreKey }),
    inUse: true,
  })
  if (!keys.ok) {
    complain(explainKioskFailure(keys.failure))
    return exitCodes.failed
  }
  const setting = { wrapping: 'passphrase', passphraseFile: newFile } as const
  const wrapped = await chooseKeyWrapping({ ...settings, setting })?.wrap(keys.value)
  const written = wrapped?.ok === true ? await writeCentreKey(path, wrapped.value, disk) : wrapped
  if (written?.ok === false) {
    complain(explainKioskFailure(written.failure))
    return exitCodes.failed
  }
  say(
    `The Centre's key is wrapped by the passphrase in ${newFile}. Now set "centreKey" to {"wrapping":"passphrase","passphraseFile":${JSON.stringify(newFile)}}, keep a copy of the passphrase elsewhere, and make a new backup: older ones open with the old passphrase.`,
  )
  return exitCodes.done
}
