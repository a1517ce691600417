import { join } from 'node:path'
import type { World } from '../shared/contract/values.ts'
import { officialCode, practiceCode } from '../shared/dossier/official-code.ts'
import { ok, type Result } from '../shared/result.ts'
import type { CentrePort } from './centre/centre-port.ts'
import type { KeysFailure } from './centre/centre-keys.ts'
import type { KeyWrapping } from './centre/key-wrapping.ts'
import type { CountedDossiers } from './centre/counted-dossiers.ts'
import { openEmbeddedCentre } from './centre/embedded-centre.ts'
import type { RemoteCentre } from './centre/http/connect-centre.ts'
import { createSimulatedLine, type SimulatedLine } from './centre/simulated-line.ts'
import type { Effects } from './effects.ts'
import { createDraftSecrets } from './drafts/draft-secrets.ts'
import { createDraftVault } from './drafts/draft-vault.ts'
import { createDrafts, type Drafts } from './drafts/drafts.ts'
import { bugIn } from './log/bug-in.ts'
import type { HeldByWorld } from './holdings/holdings.ts'
import { createOutbox, type Outbox } from './outbox/outbox.ts'
import type { OpenFailure } from './store/open-database.ts'
import { openStore, type Store } from './store/open-store.ts'
import type { Disk, DiskFailure } from './vault/disk.ts'
import { createDocumentVault, type DocumentVault } from './vault/document-vault.ts'
import type { Sealing } from './vault/sealing.ts'
import { createSimulatedDisk, type SimulatedDisk } from './vault/simulated-disk.ts'
import { heldVisits } from './vault/held-visits.ts'
import { createVisitVault, type VisitVault } from './vault/visit-vault.ts'

/** Everything that belongs to one world and to no other: its folder, and all that works in it. */
export interface OpenWorld {
  readonly name: World
  readonly folder: string
  readonly disk: Disk
  readonly store: Store
  readonly visits: VisitVault
  readonly documents: DocumentVault
  readonly drafts: Drafts
  readonly centre: CentrePort
  readonly counted: CountedDossiers
  readonly outbox: Outbox
  held(): Promise<HeldByWorld>
  /** What the development panel may break, or null where nothing may be played. */
  readonly simulation: { readonly disk: SimulatedDisk; readonly line: SimulatedLine } | null
  close(): Promise<void>
}

export type WorldFailure = OpenFailure | DiskFailure | KeysFailure

/**
 * Opens a world in its folder, wiping what visits and submissions before a crash left unfinished.
 *
 * The folder is the only path it ever gets, so nothing in it can reach another world's.
 */
export async function openWorld(parts: {
  readonly name: World
  readonly folder: string
  readonly disk: Disk
  readonly sealing: Sealing
  readonly effects: Effects
  readonly agencyCodeOf: (departmentId: string) => string | null
  /** How the embedded Centre's private key is kept; null: in the clear. */
  readonly keyWrapping: KeyWrapping | null
  /** The Centre elsewhere that this world delivers to, or null for one of its own. */
  readonly remoteCentre?: RemoteCentre | null
  readonly retentionDays: number
  /** Days that a saved draft can be opened. */
  readonly draftDays: number
  readonly simulated: boolean
  readonly onAccepted: (trackingCode: string, officialCode: string) => void
  readonly onDiskFailure: (failure: DiskFailure) => void
}): Promise<Result<OpenWorld, WorldFailure>> {
  const { name, folder, sealing, effects } = parts
  const simulatedDisk = parts.simulated ? createSimulatedDisk(parts.disk) : null
  const disk = simulatedDisk ?? parts.disk
  const store = openStore(folder, effects)
  if (!store.ok) {
    return store
  }
  const { remoteCentre = null } = parts
  const { dossiers } = store.value
  const centre = await (remoteCentre === null
    ? openEmbeddedCentre({
        folder: join(folder, 'centre'),
        // The Centre's disk is its own: a kiosk that is full says nothing about it.
        disk: parts.disk,
        sealing,
        effects,
        agencyCodeOf: parts.agencyCodeOf,
        writeCode: name === 'training' ? practiceCode : officialCode,
        keyWrapping: parts.keyWrapping,
        awaited: store.value.dossiers.holdingDocuments().size > 0,
        codesHeld: store.value.dossiers.newestOfficialCodes(),
      })
    : ok({
        ...remoteCentre,
        counted: { received: (from: string, to: string) => dossiers.acceptedBetween(from, to) },
        held: () => null,
      }))
  if (!centre.ok) {
    store.value.close()
    return centre
  }
  const line = parts.simulated ? createSimulatedLine(centre.value) : null
  const visitsFolder = join(folder, 'visits')
  const visits = createVisitVault({ folder: visitsFolder, disk, sealing })
  const documents = createDocumentVault({
    folder: join(folder, 'documents'),
    disk,
    sealing,
    centrePublicKey: centre.value.publicKey,
  })
  const gaveUp = store.value.printJobs.giveUpInterrupted()
  if (!gaveUp.ok) {
    parts.onDiskFailure(gaveUp.failure)
  }
  await visits.sweep()
  await documents.sweep(store.value.dossiers.holdingDocuments())
  const drafts = createDrafts({
    rows: store.value.drafts,
    vault: createDraftVault({ folder: join(folder, 'drafts'), disk, sealing }),
    secrets: createDraftSecrets(effects.stretchSecret),
    effects,
    draftDays: parts.draftDays,
  })
  await drafts.sweep()
  const stopExpiring = everyHour(effects, () => drafts.expire())
  const outbox = createOutbox({
    store: store.value,
    documents,
    centre: line ?? centre.value,
    effects,
    retentionDays: parts.retentionDays,
    onAccepted: parts.onAccepted,
    onDiskFailure: parts.onDiskFailure,
  })
  return ok({
    name,
    folder,
    disk,
    store: store.value,
    visits,
    documents,
    drafts,
    centre: line ?? centre.value,
    counted: centre.value.counted,
    outbox,
    held: async () => ({
      visits: await heldVisits(visitsFolder),
      here: store.value.held(),
      centre: centre.value.held(),
    }),
    simulation: simulatedDisk === null || line === null ? null : { disk: simulatedDisk, line },
    async close() {
      stopExpiring()
      await outbox.close()
      centre.value.close()
      store.value.close()
    },
  })
}

const hourMs = 60 * 60_000

/** Does `work` every hour until the returned function is called; one that fails is tried again with the next. */
function everyHour({ schedule, log }: Pick<Effects, 'schedule' | 'log'>, work: () => Promise<void>): () => void {
  let cancel = schedule(run, hourMs)
  function run(): void {
    work().catch((error: unknown) => log(bugIn('drafts', error)))
    cancel = schedule(run, hourMs)
  }
  return () => cancel()
}
