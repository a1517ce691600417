import { assertNever } from '../shared/assert-never.ts'
import type { CatalogueFailure } from './catalogue/catalogue-problem.ts'
import type { ConnectFailure } from './centre/http/connect-centre.ts'
import { type ConfigFault, explainFault } from './config/config-fault.ts'
import { shortestPassphrase } from './centre/read-passphrase.ts'
import type { PublishedFailure } from './publishing/published-catalogue.ts'
import { explainOpenFailure } from './store/explain-open-failure.ts'
import type { WorldFailure } from './world.ts'

/** Why a kiosk could not be built. Nothing was changed on the disk that a later start would miss. */
export type KioskFailure =
  | WorldFailure
  | CatalogueFailure
  | ConnectFailure
  | PublishedFailure
  | { readonly kind: 'badCalendar'; readonly faults: readonly ConfigFault[] }

/** The failure in words for the person who starts the kiosk, with what to do about it. */
export function explainKioskFailure(failure: KioskFailure): string {
  switch (failure.kind) {
    case 'newerSchema':
    case 'olderSchema':
    case 'foreignSchema':
    case 'alteredSchema':
    case 'notDurable':
    case 'damaged':
    case 'diskFull':
    case 'diskBroken':
      return explainOpenFailure(failure)
    case 'brokenKeys':
      return 'The key file of the embedded Centre is damaged. Put its backup back: without it no dossier can be opened.'
    case 'lostKeys':
      return 'centre/keys/centre.key is gone, and dossiers are sealed to it. Put its backup back (in training: delete the folder "training").'
    case 'lockedKeys':
      return `The Centre's key is wrapped by a ${failure.wrapping}, and the setting "centreKey" says something else. Set it back to "${failure.wrapping}".`
    case 'noPassphrase':
      return `The file with the passphrase of the Centre's key cannot be read (${failure.code}). Check "centreKey.passphraseFile".`
    case 'weakPassphrase':
      return `The passphrase of the Centre's key is shorter than ${shortestPassphrase} signs. Choose a longer one.`
    case 'passphraseInData':
      return "The passphrase of the Centre's key lies in the data folder, where every copy takes it along. Keep it elsewhere."
    case 'wrongPassphrase':
      return "This is not the passphrase of the Centre's key. Nothing was changed: put the right one into the file."
    case 'noKeyring':
      return 'There is no keyring that opens the Centre\'s key: sign the kiosk\'s user in to its keyring, in Electron, or set "centreKey" to a passphrase.'
    case 'brokenKioskKey':
      return 'kiosk.key is damaged, and the Centre knows this kiosk by it. Put its backup back, or remove the file and enrol the new key at the Centre.'
    case 'unreadableCaFile':
      return `The certificates that the Centre's may come from cannot be read (${failure.code}). Check centre.caFile.`
    case 'invalidCatalogue':
      return failure.problems
        .map(({ file, path, mend }) => `${file}: ${path === '' ? '' : `${path}: `}${mend}`)
        .join('\n')
    case 'alteredVersion':
      return `Version ${failure.number} of the catalogue is not as it was published. Put the backup of catalogue.sqlite back.`
    case 'badCalendar':
      return failure.faults.map(explainFault).join('\n')
    default:
      return assertNever(failure)
  }
}
