import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { knownDatabases } from '../databases.ts'
import type { CommandContext } from './command-context.ts'

type Place = Pick<CommandContext, 'dataFolder' | 'dataFolderNamed'>

/**
 * Why there is nothing here to ask about, or null where a kiosk or a Centre has kept something.
 *
 * A mistyped folder is refused, not made: "nothing waits" of a place where nothing ever was is a false all-clear.
 */
export function kioskFault(dataFolder: string): string | null {
  const fault = folderFault(dataFolder)
  return fault !== null || knownDatabases.some(({ path }) => existsSync(join(dataFolder, path)))
    ? fault
    : `${dataFolder} holds no kiosk yet: start it once, or name its data folder with --data.`
}

/**
 * Why this is no place to begin in, or null: for what is prepared before a kiosk's first start. The default folder is
 * made where it is missing; one that somebody named has to be there, because its name may be mistyped.
 */
export function placeFault({ dataFolder, dataFolderNamed }: Place): string | null {
  return dataFolderNamed || existsSync(dataFolder) ? folderFault(dataFolder) : null
}

/** Why this is no folder that can be worked in, or null. */
export function folderFault(path: string): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) {
      return `${path} is not there. Correct the name of the data folder (--data, MOTCUA_DATA), or make the folder.`
    }
    if (!found.isDirectory()) return `${path} is a file. Name a folder with --data or MOTCUA_DATA.`
    accessSync(path, constants.R_OK | constants.X_OK)
    return null
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return `${path} cannot be read (${String(error.code)}). Run this as the user that the kiosk runs as, or give this one the right to it.`
  }
}
