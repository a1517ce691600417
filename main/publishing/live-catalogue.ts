import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import type { Catalogue, CatalogueMode } from '../catalogue/catalogue.ts'
import type { CatalogueFailure } from '../catalogue/catalogue-problem.ts'
import { loadCatalogue } from '../catalogue/load-catalogue.ts'
import type { Effects } from '../effects.ts'
import { officeDay } from '../office-time.ts'
import { openDatabase, type OpenFailure } from '../store/open-database.ts'
import { officeCatalogueFileName } from './office-catalogue.ts'
import { type PublishedFailure, readPublished } from './published-catalogue.ts'
import { publishingMigrations } from './publishing-schema.ts'

/** The catalogue that holds now. */
export interface LiveCatalogue {
  current(): Catalogue
  /**
   * Takes a version that was published or came into force since; called between visits, never in one.
   *
   * True when another catalogue holds from now on. One that can't be used changes nothing: people go on with the
   * catalogue that works, and the log tells the operator.
   */
  refresh(): boolean
}

export function openLiveCatalogue(parts: {
  readonly dataFolder: string
  readonly resourcesFolder: string
  readonly mode: CatalogueMode
  readonly effects: Pick<Effects, 'now' | 'log'>
}): Result<LiveCatalogue, CatalogueFailure | PublishedFailure | OpenFailure> {
  const { dataFolder, resourcesFolder, mode, effects } = parts
  const path = join(dataFolder, officeCatalogueFileName)
  if (existsSync(path)) {
    // Brings an older file up to date; from here on the kiosk only reads it.
    const opened = openDatabase(path, publishingMigrations, effects)
    if (!opened.ok) return opened
    opened.value.close()
  }
  const today = () => officeDay(effects.now())
  const published = readPublished(dataFolder, today())
  if (!published.ok) return published
  const first = published.value === 'asKnown' ? null : published.value
  const loaded = loadCatalogue(resourcesFolder, mode, first?.source)
  if (!loaded.ok) return loaded
  let catalogue = loaded.value
  let number = first?.number ?? null

  return ok({
    current: () => catalogue,
    refresh() {
      const refuse = (reason: (CatalogueFailure | PublishedFailure)['kind']): false => {
        effects.log({ event: 'catalogue.refused', reason })
        return false
      }
      const now = readPublished(dataFolder, today(), number)
      if (!now.ok) return refuse(now.failure.kind)
      if (now.value === null || now.value === 'asKnown') return false
      const next = loadCatalogue(resourcesFolder, mode, now.value.source)
      if (!next.ok) return refuse(next.failure.kind)
      catalogue = next.value
      number = now.value.number
      effects.log({ event: 'catalogue.taken', version: number })
      return true
    },
  })
}
