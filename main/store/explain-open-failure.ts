import { assertNever } from '../../shared/assert-never.ts'
import type { OpenFailure } from './open-database.ts'
import type { ReadFailure } from './read-database.ts'

/** Why a file of the data folder can't be worked with, and what to do. */
export function explainOpenFailure(failure: OpenFailure | ReadFailure): string {
  switch (failure.kind) {
    case 'newerSchema':
      return 'A newer Một Cửa has written this data folder. Use that version; nothing was changed.'
    case 'olderSchema':
      return 'An older Một Cửa has written this data folder. Start the kiosk of this version once, then ask again; nothing was changed.'
    case 'notDurable':
      return `This disk cannot keep data safely (${failure.setting}). Put the data folder on a local disk.`
    case 'foreignSchema':
      return 'A file of this data folder was made by another build of this version. Move the folder aside, or run that build.'
    case 'alteredSchema':
      return 'The tables of a file of this data folder are not as Một Cửa made them: somebody has changed them. Put its backup back; nothing was changed.'
    case 'damaged':
      return 'A file of this data folder is damaged. Do not delete anything: put its backup back, or ask for help.'
    case 'diskFull':
      return 'The disk is full. Make room and start again.'
    case 'diskBroken':
      return `The disk refuses to read or write (${failure.code}). Check its rights and its health.`
    default:
      return assertNever(failure)
  }
}
