import { counterCountsFileName } from './centre/counter-counts.ts'
import { counterCountsMigrations } from './centre/counter-counts-schema.ts'
import { centreMigrations } from './centre/centre-schema.ts'
import { centreFileName } from './centre/embedded-centre.ts'
import { accessMigrations } from './centre/http/access-schema.ts'
import { accessFileName } from './centre/http/enrolled-kiosks.ts'
import { officeCatalogueFileName } from './publishing/office-catalogue.ts'
import { publishingMigrations } from './publishing/publishing-schema.ts'
import { staffFileName } from './staff/staff.ts'
import { staffMigrations } from './staff/staff-schema.ts'
import { kioskMigrations } from './store/kiosk-schema.ts'
import type { Migration } from './store/migration.ts'
import { storeFileName } from './store/open-store.ts'

/** A database of the real world, by its place in the data folder. Training's are nobody's and are left out. */
export interface KnownDatabase {
  /** With forward slashes on every system. */
  readonly path: string
  readonly migrations: readonly Migration[]
}

export const kioskDatabase: KnownDatabase = { path: `real/${storeFileName}`, migrations: kioskMigrations }
export const centreDatabase: KnownDatabase = { path: `real/centre/${centreFileName}`, migrations: centreMigrations }

/** Which kiosks may deliver: only a Centre that serves others has it. */
export const accessDatabase: KnownDatabase = { path: `real/centre/${accessFileName}`, migrations: accessMigrations }

export const knownDatabases: readonly KnownDatabase[] = [
  kioskDatabase,
  centreDatabase,
  accessDatabase,
  { path: staffFileName, migrations: staffMigrations },
  { path: counterCountsFileName, migrations: counterCountsMigrations },
  { path: officeCatalogueFileName, migrations: publishingMigrations },
]
