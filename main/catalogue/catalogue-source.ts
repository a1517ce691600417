import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the files of a catalogue come from: the folder that ships, or a version that the office has published. */
export interface CatalogueSource {
  /** The text of a file by its name within the catalogue, or null when there is none. */
  read(name: string): string | null
  /** Names of the form files, e.g. `birth-registration.json`; null when forms can't be read at all. */
  formNames(): readonly string[] | null
}

export function folderSource(folder: string): CatalogueSource {
  return {
    read(name) {
      try {
        return readFileSync(join(folder, name), 'utf8')
      } catch {
        return null
      }
    },
    formNames() {
      try {
        return readdirSync(join(folder, 'forms'))
          .filter((name) => name.endsWith('.json'))
          .toSorted()
      } catch {
        return null
      }
    },
  }
}

/** Files by their names, as a published version holds them. */
export function textSource(files: Readonly<Record<string, string>>): CatalogueSource {
  return {
    read: (name) => (Object.hasOwn(files, name) ? (files[name] ?? null) : null),
    formNames: () =>
      Object.keys(files)
        .filter((name) => name.startsWith('forms/'))
        .map((name) => name.slice('forms/'.length))
        .toSorted(),
  }
}
