import { join } from 'node:path'
import { worldFolder } from '../../world-folder.ts'

/**
 * Where a Centre keeps everything, in its data folder: where a kiosk's embedded one does. So every command that reads a
 * data folder reads this one, and the folder of a kiosk that was its own Centre can be served as it is.
 */
export function centreFolder(dataFolder: string): string {
  return join(worldFolder(dataFolder, 'real'), 'centre')
}

/** In the folder of the Centre, written at each start: operators' commands tell it without opening the private half. */
export const publicKeyFileName = 'public-key.txt'
