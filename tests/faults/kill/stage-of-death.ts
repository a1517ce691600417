import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * How far the newest dossier had come when its kiosk was killed, read from the files it left.
 *
 * `nothing`: no byte of it was sealed to the Centre · `sealing`: sealed pages without a row · `committed`: in the outbox,
 * and the Centre has nothing · `arriving`: pages at the Centre without a row · `accepted`: the Centre has entered it and
 * the kiosk has not noted that · `noted`: the kiosk knows that the Centre has it.
 */
export const stages = ['nothing', 'sealing', 'committed', 'arriving', 'accepted', 'noted'] as const
export type Stage = (typeof stages)[number]

/** What lies on the disk of an installation, by dossier id. */
export interface Remains {
  readonly sealedFolders: ReadonlySet<string>
  /** Rows of the kiosk; true for those whose acceptance is noted. */
  readonly kiosk: ReadonlyMap<string, boolean>
  readonly centreFolders: ReadonlySet<string>
  readonly centre: ReadonlySet<string>
}

export function readRemains(dataFolder: string, centreFolder: string): Remains {
  const real = join(dataFolder, 'real')
  return {
    sealedFolders: new Set(names(join(real, 'documents'))),
    kiosk: new Map(
      rows(join(real, 'kiosk.sqlite'), 'SELECT id, official_code FROM dossiers').map((row) => [
        String(row['id']),
        row['official_code'] !== null,
      ]),
    ),
    centreFolders: new Set(names(join(centreFolder, 'documents'))),
    centre: new Set(rows(join(centreFolder, 'centre.sqlite'), 'SELECT id FROM dossiers').map(({ id }) => String(id))),
  }
}

/** The stage of the one dossier that is new between two readings. */
export function stageBetween(before: Remains, after: Remains): Stage {
  const [id] = [...after.kiosk.keys()].filter((each) => !before.kiosk.has(each))
  if (id === undefined) {
    return [...after.sealedFolders].some((each) => !after.kiosk.has(each)) ? 'sealing' : 'nothing'
  }
  if (after.kiosk.get(id) === true) return 'noted'
  if (after.centre.has(id)) return 'accepted'
  return after.centreFolders.has(id) ? 'arriving' : 'committed'
}

function names(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

/** Asks a copy: looking must not recover a log that the next start is meant to find. */
function rows(file: string, query: string): readonly Record<string, unknown>[] {
  if (!existsSync(file)) return []
  const folder = mkdtempSync(join(tmpdir(), 'motcua-remains-'))
  const copy = join(folder, 'copy.sqlite')
  copyFileSync(file, copy)
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
  const database = new DatabaseSync(copy)
  try {
    // A kiosk killed in its first start has left an empty file.
    const exists = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'dossiers'").get()
    return exists === undefined ? [] : database.prepare(query).all()
  } finally {
    database.close()
    rmSync(folder, { recursive: true })
  }
}
