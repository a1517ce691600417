import { statSync } from 'node:fs'
import { describeWrapping, readCentreKeyFile } from '../centre/read-centre-key-file.ts'
import { readPassphrase } from '../centre/read-passphrase.ts'
import type { KioskConfig } from '../config/schema.ts'
import { about, type Finding } from './finding.ts'

const say = about("Centre's key")

/** How the key that opens every dossier is kept, and whether what guards it is itself guarded. */
export function checkCentreKey(
  dataFolder: string,
  setting: KioskConfig['centreKey'],
  inProduction: boolean,
): readonly Finding[] {
  const file = readCentreKeyFile(dataFolder)
  if (file === 'absent') {
    return [say('note', 'there is none yet: it is made at the first start.')]
  }
  if (file === null) {
    return [say('fault', 'the file is damaged: put its backup back, without it no dossier can be opened.')]
  }
  const clear = file.wrapping === 'none'
  const kept = say(clear ? (inProduction ? 'fault' : 'warning') : 'ok', describeWrapping(file))
  return setting.wrapping === 'passphrase' ? [kept, ...checkPassphrase(setting.passphraseFile, dataFolder)] : [kept]
}

/** The same of a kiosk, which may deliver to a Centre elsewhere. */
export function checkKeyOfKiosk(dataFolder: string, config: KioskConfig): readonly Finding[] {
  return config.centre.url === null
    ? checkCentreKey(dataFolder, config.centreKey, config.mode === 'production')
    : [say('ok', 'is elsewhere: this kiosk cannot open what it has handed in.')]
}

function checkPassphrase(path: string, dataFolder: string): readonly Finding[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile() !== true) {
    // A pipe or a descriptor must not be read here: the kiosk would miss what was taken out of it.
    return [say('note', `${path} is no file now; the next start needs the passphrase there.`)]
  }
  const passphrase = readPassphrase(path, dataFolder)
  if (!passphrase.ok) {
    return [say('fault', `the passphrase in ${path} cannot be used (${passphrase.failure.kind}).`)]
  }
  return (found.mode & 0o077) === 0 || process.platform === 'win32'
    ? [say('ok', `the passphrase in ${path} is for its user only.`)]
    : [say('fault', `others may read the passphrase in ${path}: chmod go= it.`)]
}
