import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the built program finds its own parts. Relative to the built entries in `dist/main`. */
export interface ProgramFolders {
  readonly renderer: string
  readonly preload: string
  readonly resources: string
  /** The program that works on pages, started as a process of its own. */
  readonly imaging: string
}

export function programFoldersFrom(entryFolder: string): ProgramFolders {
  const dist = join(entryFolder, '..')
  return {
    renderer: join(dist, 'renderer'),
    preload: join(dist, 'preload', 'preload.cjs'),
    resources: join(dist, 'resources'),
    imaging: join(entryFolder, 'imaging.js'),
  }
}

/** Where dossiers are kept: `MOTCUA_DATA`, else the user's own data folder by the custom of the system. */
export function dataFolderFrom(environment: Readonly<Record<string, string | undefined>>, platform: string): string {
  return environment['MOTCUA_DATA'] ?? usersFolder(environment, platform, 'motcua')
}

/** Where a Centre in a process of its own keeps its register: `MOTCUA_CENTRE_DATA`, else a folder beside the kiosk's. */
export function centreDataFolderFrom(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
): string {
  return environment['MOTCUA_CENTRE_DATA'] ?? usersFolder(environment, platform, 'motcua-centre')
}

function usersFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
  name: string,
): string {
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? homedir(), name)
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), name)
}
