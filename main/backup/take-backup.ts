import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fail, type Result } from '../../shared/result.ts'
import { kioskDatabase } from '../databases.ts'
import { programVersion } from '../program-version.ts'
import { copyDatabase } from '../store/copy-database.ts'
import { attemptWrite } from '../store/store-failure.ts'
import type { DiskFailure } from '../vault/disk.ts'
import { belongsToBackup } from './belongs-to-backup.ts'
import { digestFile } from './digest-file.ts'
import { copyDurably, sync, writeDurably } from './durable-file.ts'
import { filesUnder, manifestFileName, newManifest } from './manifest.ts'
import { lastBackupFile } from './last-backup.ts'

/**
 * Copies a data folder into `<destination>/motcua-<time>`, beside a kiosk that may be at work, and hands back its path.
 *
 * One consistent set by its order. A kiosk writes pages before the row that speaks of them and removes the row first, and
 * the Centre has a dossier before the kiosk says so. So: the kiosk's database, then files, then the Centre's database,
 * then the Centre's files. Whatever a copied row speaks of is then in the set, or was delivered in between and is in the
 * Centre's part. Written aside and renamed when all of it is on the medium.
 */
export function takeBackup(parts: {
  readonly dataFolder: string
  readonly destination: string
  readonly now: Date
}): Result<string, DiskFailure | { readonly kind: 'exists' }> {
  const { dataFolder, destination, now } = parts
  const set = join(destination, `motcua-${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`)
  if (existsSync(set)) {
    return fail({ kind: 'exists' })
  }
  const aside = `${set}.partial`
  const taken = attemptWrite(() => {
    rmSync(aside, { recursive: true, force: true })
    mkdirSync(aside, { recursive: true, mode: 0o700 })
    const copied = (path: string): boolean => copyOne(join(dataFolder, path), join(aside, path))
    const all = (isCentre: boolean): readonly string[] =>
      filesUnder(dataFolder)
        .filter((path) => belongsToBackup(path) && path.startsWith('real/centre/') === isCentre)
        .toSorted((left, right) => rank(left) - rank(right))
    const files = [...all(false).filter(copied), ...all(true).filter(copied)].map((path) => ({
      path,
      ...digestFile(join(aside, path)),
    }))
    const manifest = newManifest({ program: programVersion, takenAt: now.toISOString(), files })
    writeDurably(join(aside, manifestFileName), `${JSON.stringify(manifest, null, 1)}\n`)
    for (const folder of new Set(files.map(({ path }) => dirname(join(aside, path))))) {
      sync(folder)
    }
    sync(aside)
    renameSync(aside, set)
    sync(destination)
    writeDurably(join(dataFolder, lastBackupFile), `${JSON.stringify({ at: now.toISOString(), set })}\n`)
    return set
  })
  if (!taken.ok) {
    rmSync(aside, { recursive: true, force: true })
  }
  return taken
}

/** Databases before files, the kiosk's own before all. */
function rank(path: string): number {
  return path === kioskDatabase.path ? 0 : path.endsWith('.sqlite') ? 1 : 2
}

/** Whether there was something to copy: a kiosk at work may have let a delivered page go in between. */
function copyOne(from: string, to: string): boolean {
  if (!existsSync(from)) {
    return false
  }
  if (!from.endsWith('.sqlite')) {
    try {
      copyDurably(from, to)
      return true
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
        return false
      }
      throw error
    }
  }
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(from, { readOnly: true, timeout: 5000 })
  try {
    copyDatabase(database, to)
    return true
  } finally {
    database.close()
  }
}
