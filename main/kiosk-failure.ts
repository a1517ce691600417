import { assertNever } from '../shared/assert-never.ts'
import type { CatalogueFailure } from './catalogue/catalogue-problem.ts'
import { type ConfigFault, explainFault } from './config/config-fault.ts'
import { explainOpenFailure } from './store/explain-open-failure.ts'
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
