import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import type { Held } from '../holdings/held.ts'
import { officeDay } from '../office-time.ts'
import { openDatabase, type OpenFailure } from '../store/open-database.ts'
import type { Disk, DiskFailure } from '../vault/disk.ts'
import { listFolder } from '../vault/list-folder.ts'
import { bodyPlace } from '../vault/places.ts'
import type { CentreKeys, Sealing } from '../vault/sealing.ts'
import { createPortalQueue, type PortalQueue } from '../portal/portal-queue.ts'
import { type KeysFailure, loadCentreKeys } from './centre-keys.ts'
import type { CentrePort } from './centre-port.ts'
import type { KeyWrapping } from './key-wrapping.ts'
import { type CentreRegister, createCentreRegister, type RegisterRow, type WriteCode } from './centre-register.ts'
import { centreMigrations } from './centre-schema.ts'
import { countRegister, type CountedDossiers } from './counted-dossiers.ts'
import { heldAtCentre } from './held-at-centre.ts'
import { leaveOutNumbers, restoredFileName } from './left-out-numbers.ts'
import { createIntake } from './intake.ts'
import { decodeBody, type SealedBody } from './sealed-body.ts'

export interface EmbeddedCentre extends CentrePort {
  readonly publicKey: Uint8Array
  /** What a dossier of this id was answered, by the digest that it came with; null for one that is not entered. */
  find: CentreRegister['find']
  readonly counted: CountedDossiers
  /** What was handed in under this id; null when there is none, or its seal does not hold. */
  read(dossierId: string): OpenedDossier | null
  /** What the portal does not know yet. */
  readonly portalQueue: PortalQueue
  held(): Held
  close(): void
}

/** A dossier with its seal opened: only while something is done with it. */
export interface OpenedDossier extends Omit<RegisterRow, 'sealedKey' | 'sealedBody'> {
  readonly body: SealedBody
}

export const centreFileName = 'centre.sqlite'

/** A Centre in the kiosk's own process: `centre.sqlite`, `keys/` and `documents/` in its folder. */
export async function openEmbeddedCentre(parts: {
  readonly folder: string
  readonly disk: Disk
  readonly sealing: Sealing
  readonly effects: Pick<Effects, 'now'>
  readonly agencyCodeOf: (departmentId: string) => string | null
  /** Official codes, or those of practice. */
  readonly writeCode: WriteCode
  /** How the private key is kept; null: in the clear. */
  readonly keyWrapping: KeyWrapping | null
  /** Whether dossiers that are sealed to this Centre wait outside its register. */
  readonly awaited: boolean
  /** The newest codes that this Centre has given, as its kiosk was told them; absent where nobody is at hand to say. */
  readonly codesHeld?: readonly string[]
}): Promise<Result<EmbeddedCentre, OpenFailure | DiskFailure | KeysFailure>> {
  const { folder, disk, sealing, effects, agencyCodeOf, writeCode } = parts
  const database = openDatabase(join(folder, centreFileName), centreMigrations, effects)
  if (!database.ok) {
    return database
  }
  const register = createCentreRegister(database.value, writeCode)
  const entered = register.ids()
  const documentsFolder = join(folder, 'documents')
  const notEntered = (await listFolder(documentsFolder)).filter((name) => !entered.has(name))
  const leftOut = leaveOutNumbers(database.value, {
    folder,
    codesHeld: parts.codesHeld ?? [],
    notEntered: parts.codesHeld === undefined ? notEntered.length : 0,
    today: officeDay(effects.now()),
  })
  if (!leftOut.ok) {
    database.value.close()
    return leftOut
  }
  await disk.remove(join(folder, restoredFileName))
  const inUse = parts.awaited || entered.size > 0
  const keys = await loadCentreKeys({ folder: join(folder, 'keys'), disk, sealing, wrapping: parts.keyWrapping, inUse })
  if (!keys.ok) {
    database.value.close()
    return keys
  }
  for (const name of notEntered) await disk.remove(join(documentsFolder, name))
  return ok({
    publicKey: keys.value.publicKey,
    find: (dossierId) => register.find(dossierId),
    counted: countRegister(database.value),
    held: () => heldAtCentre(database.value),
    deliver: createIntake({ documentsFolder, disk, sealing, keys: keys.value, register, effects, agencyCodeOf }),
    lookUp: async (trackingCode) => ok(register.lookUp(trackingCode)),
    read(dossierId) {
      const row = register.row(dossierId)
      return row === null ? null : openRow(row, sealing, keys.value)
    },
    portalQueue: createPortalQueue(database.value),
    close: () => database.value.close(),
  })
}

function openRow(row: RegisterRow, sealing: Sealing, keys: CentreKeys): OpenedDossier | null {
  const { sealedKey, sealedBody, ...rest } = row
  const key = sealing.openKey(sealedKey, keys)
  if (!key.ok) return null
  const bytes = sealing.open(key.value, sealedBody, bodyPlace(row.head))
  sealing.forget(key.value)
  const body = bytes.ok ? decodeBody(bytes.value) : null
  return body === null ? null : { ...rest, body }
}
