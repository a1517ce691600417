import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok } from '../../shared/result.ts'
import { maxMediaBytes, maxMediaFiles, type Media, type MediaFile } from './media.ts'

const papers = /\.(?:jpe?g|png|webp|pdf)$/i

/** Cameras and phones put pictures two or three folders deep, e.g. `DCIM/100MEDIA`. */
const maxDepth = 4

/** Entries looked at before giving up on a stick that is full of other things. */
const maxEntries = 5000

interface Found extends MediaFile {
  readonly path: string
  readonly root: string
}

/**
 * Sticks that the system mounts below the given folders.
 *
 * The stick is a stranger's: symbolic links are not followed, nothing outside its own folder is ever opened, sizes and
 * counts are bounded, and the caller names files by an id of the last list instead of a path.
 */
export function createFolderMedia({ folders }: { readonly folders: readonly string[] }): Media {
  let found = new Map<string, Found>()

  return {
    async status() {
      for (const folder of folders) {
        if ((await folderNames(folder)).length > 0) return 'ready'
      }
      return 'absent'
    },
    async list() {
      const files: Found[] = []
      for (const folder of folders) files.push(...(await papersIn(folder, maxMediaFiles - files.length)))
      found = new Map(files.map((file) => [file.fileId, file]))
      return files.map(({ fileId, name, bytes }) => ({ fileId, name, bytes }))
    },
    async read(fileId) {
      const file = found.get(fileId)
      const bytes = file === undefined ? null : await readInside(file)
      return bytes === null ? fail({ kind: 'mediaGone' }) : ok(bytes)
    },
    forget() {
      found = new Map()
    },
  }
}

/** Names of the folders in a folder; none when it is not there (a stick was pulled out, or none ever came). */
async function folderNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
}

async function papersIn(folder: string, most: number): Promise<Found[]> {
  const root = await realpath(folder).catch(() => null)
  if (root === null) return []
  const files: Found[] = []
  const queue = [{ folder: root, depth: 0 }]
  let seen = 0
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { folder: here, depth } = next
    const entries = await readdir(here, { withFileTypes: true }).catch(() => [])
    for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }))) {
      seen += 1
      if (seen > maxEntries || files.length >= most) return files
      if (entry.name.startsWith('.')) continue
      const entryPath = path.join(here, entry.name)
      if (entry.isDirectory() && depth < maxDepth) queue.push({ folder: entryPath, depth: depth + 1 })
      else if (entry.isFile() && papers.test(entry.name)) {
        const size = await stat(entryPath).then(
          (stats) => stats.size,
          () => 0,
        )
        if (size === 0 || size > maxMediaBytes) continue
        const fileId = createHash('sha256').update(entryPath).digest('hex').slice(0, 32)
        files.push({ fileId, name: entry.name.normalize('NFC'), bytes: size, path: entryPath, root })
      }
    }
  }
  return files
}

/** Reads a file that was listed, or null when it is gone, grew, or by now leads out of the stick's folder. */
async function readInside(file: Found): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const real = await realpath(file.path)
    if (!real.startsWith(file.root + path.sep)) return null
    const handle = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW)
    try {
      const stats = await handle.stat()
      if (!stats.isFile() || stats.size > maxMediaBytes) return null
      // The buffer is its own: nothing else is read into it, so it can be handed on without a copy that stays behind.
      const contents = await handle.readFile()
      return new Uint8Array(contents.buffer, contents.byteOffset, contents.length)
    } finally {
      await handle.close()
    }
  } catch {
    return null
  }
}
