import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { CatalogueSource } from '../catalogue/catalogue-source.ts'
import { textSource } from '../catalogue/catalogue-source.ts'
import { readDatabase, type ReadFailure } from '../store/read-database.ts'
import { officeCatalogueFileName } from './office-catalogue.ts'
import { type AlteredVersion, createPublishedVersions } from './published-versions.ts'
import { publishingMigrations } from './publishing-schema.ts'

/** Why the office's catalogue can't be used. */
export type PublishedFailure = ReadFailure | AlteredVersion

/** The version that is in force, as a source of catalogue files. */
export interface PublishedCatalogue {
  readonly number: number
  readonly source: CatalogueSource
}

/**
 * What the office has published for this day, or null where it has published nothing: then the shipped catalogue holds.
 *
 * Only reads, and only what is newer than `known`: a kiosk asks before every visit.
 */
export function readPublished(
  dataFolder: string,
  day: string,
  known: number | null = null,
): Result<PublishedCatalogue | null | 'asKnown', PublishedFailure> {
  const path = join(dataFolder, officeCatalogueFileName)
  if (!existsSync(path)) return ok(null)
  const opened = readDatabase(path, publishingMigrations)
  if (!opened.ok) return opened
  try {
    const versions = createPublishedVersions(opened.value)
    const version = versions.inForce(day)
    if (version === null) return ok(null)
    if (version.number === known) return ok('asKnown')
    const texts = versions.contents(version.number)
    return texts === null
      ? fail({ kind: 'alteredVersion', number: version.number })
      : ok({ number: version.number, source: textSource(texts) })
  } finally {
    opened.value.close()
  }
}
