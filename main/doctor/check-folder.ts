import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { about, type Finding } from './finding.ts'

const say = about('data folder')

/** File systems by the number that `statfs` gives them (Linux, magic.h), and why dossiers must not lie there. */
const unfit = new Map([
  [0x01021994, 'is memory (tmpfs): a restart loses every dossier'],
  [0x858458f6, 'is memory (ramfs): a restart loses every dossier'],
  [0x6969, 'lies on a network (NFS): its locks and its flushes cannot be relied on'],
  [0xff534d42, 'lies on a network (CIFS): its locks and its flushes cannot be relied on'],
  [0xfe534d42, 'lies on a network (SMB): its locks and its flushes cannot be relied on'],
  [0x794c7630, "lies in a container's own layer (overlay): it goes with the container"],
])

const megabyte = 1024 * 1024
/** A dossier with thirty photographed pages, twice, with its log: below this one may not fit. */
const tooLittle = 500 * megabyte
const little = 5 * 1024 * megabyte

/** What a disk tells of itself: the kind of its file system, the blocks that are free, and the bytes of one. */
export interface Disk {
  readonly type: number
  readonly bavail: number
  readonly bsize: number
}

/** Where the data folder lies, who may read it, and how much room there is. */
export function checkFolder(
  dataFolder: string,
  disk: Disk,
  platform: NodeJS.Platform,
  user: number | undefined,
): readonly Finding[] {
  const reason = unfit.get(disk.type)
  const free = disk.bavail * disk.bsize
  const open = platform === 'win32' ? [] : openToOthers(dataFolder)
  const room = `${Math.round(free / megabyte)} MB are free`
  return [
    reason === undefined ? say('ok', 'lies on a disk of its own.') : say('fault', `${dataFolder} ${reason}.`),
    free < tooLittle
      ? say('fault', `${room}: the next dossier may not fit.`)
      : say(free < little ? 'warning' : 'ok', `${room}.`),
    open.length > 0
      ? say(
          'fault',
          `others may read or write ${open.slice(0, 3).join(', ')}${open.length > 3 ? ' …' : ''}: chmod -R go= it.`,
        )
      : say('ok', 'nobody but its user may read it.'),
    ...(user === 0 ? [say('warning', 'this runs as root: let the kiosk have a user of its own.')] : []),
  ]
}

/** Places that others can reach and read or write: none while the folder itself is closed to them. */
function openToOthers(dataFolder: string): readonly string[] {
  if ((statSync(dataFolder).mode & 0o077) === 0) {
    return []
  }
  const below = readdirSync(dataFolder, { recursive: true, withFileTypes: true }).map((entry) =>
    join(entry.parentPath, entry.name),
  )
  return [dataFolder, ...below].filter((path) => ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0)
}
