import { assertNever } from '../shared/assert-never.ts'
import type { CatalogueFailure } from './catalogue/catalogue-problem.ts'
import { type ConfigFault, explainFault } from './config/config-fault.ts'
import type { WorldFailure } from './world.ts'

/** Why a kiosk could not be built. Nothing was changed on the disk that a later start would miss. */
export type KioskFailure =
  | WorldFailure
  | CatalogueFailure
  | { readonly kind: 'badCalendar'; readonly faults: readonly ConfigFault[] }

/** The failure in words for the person who starts the kiosk, with what to do about it. */
export function explainKioskFailure(failure: KioskFailure): string {
  switch (failure.kind) {
    case 'newerSchema':
      return 'A newer Một Cửa has written this data folder. Use that version; nothing was changed.'
    case 'notDurable':
      return `This disk cannot keep data safely (${failure.setting}). Put the data folder on a local disk.`
    case 'foreignSchema':
      return 'A file of this data folder was made by another build of this version. Move the folder aside, or run that build.'
    case 'damaged':
      return 'A file of this data folder is damaged. Do not delete anything: put its backup back, or ask for help.'
    case 'diskFull':
      return 'The disk is full. Make room and start again.'
    case 'diskBroken':
      return `The disk refuses to write (${failure.code}). Check its rights and its health.`
    case 'brokenKeys':
      return 'The key file of the embedded Centre is damaged. Put its backup back: without it no dossier can be opened.'
    case 'lostKeys':
      return 'centre/keys/centre.key is gone, and dossiers are sealed to it. Put its backup back (in training: delete the folder "training").'
    case 'invalidCatalogue':
      return failure.problems
        .map(({ file, path, mend }) => `${file}: ${path === '' ? '' : `${path}: `}${mend}`)
        .join('\n')
    case 'badCalendar':
      return failure.faults.map(explainFault).join('\n')
    default:
      return assertNever(failure)
  }
}
