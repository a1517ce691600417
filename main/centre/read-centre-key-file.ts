import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertNever } from '../../shared/assert-never.ts'
import { worldFolder } from '../world-folder.ts'
import { type CentreKeyFile, parseKeyFile } from './centre-key-file.ts'

/** Where the embedded Centre of the real world keeps its key pair. */
export function centreKeyPath(dataFolder: string): string {
  return join(worldFolder(dataFolder, 'real'), 'centre', 'keys', 'centre.key')
}

/** How the key of a data folder, or of a backup, is kept, without opening it. Null for a broken file. */
export function readCentreKeyFile(dataFolder: string): CentreKeyFile | null | 'absent' {
  try {
    return parseKeyFile(new Uint8Array(readFileSync(centreKeyPath(dataFolder))))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return 'absent'
    }
    throw error
  }
}

/** How a key is kept, as a sentence. */
export function describeWrapping(file: CentreKeyFile): string {
  switch (file.wrapping) {
    case 'none':
      return "The Centre's key lies in the clear: whoever copies the data folder reads every dossier. For demonstrations only."
    case 'passphrase':
      return "The Centre's key is wrapped by a passphrase."
    case 'keyring':
      return "The Centre's key is wrapped by the keyring of the system's user."
    default:
      return assertNever(file)
  }
}
