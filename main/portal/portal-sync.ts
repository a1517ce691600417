import type { Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { bugIn } from '../log/bug-in.ts'
import { backOffMs } from '../outbox/back-off.ts'
import type { PortalClient, PortalFailure } from './portal-client.ts'
import type { PortalDossier, PortalProgress } from './portal-dossier.ts'
import type { PortalQueue, PortalTask } from './portal-queue.ts'

/** As many as the service takes in one call. */
const chunkSize = 10

/** How soon the portal is told of what has come in. */
const everyMs = 15_000

/** Tells the portal of dossiers and their progress until it has acknowledged each. */
export interface PortalSync {
  start(): void
  /** Stops, and resolves when nothing is under way any more. */
  close(): Promise<void>
}

type Tell<Data> = (data: readonly Data[]) => Promise<Result<void, PortalFailure>>

export function createPortalSync(parts: {
  readonly queue: PortalQueue
  readonly client: PortalClient
  /** Null when it can't be opened or has no place in the catalogue: a person has to look. */
  readonly dossierOf: (dossierId: string) => PortalDossier | null
  readonly progressOf: (dossierId: string) => PortalProgress | null
  readonly effects: Pick<Effects, 'schedule' | 'randomBytes' | 'log'>
}): PortalSync {
  const { queue, client, dossierOf, progressOf, effects } = parts
  let closed = false
  let failuresInARow = 0
  let cancel: (() => void) | null = null
  let round: Promise<void> | null = null

  const progress: Tell<PortalProgress> = (data) => client.call({ service: 'CapNhatTienDoHoSoMC', data })

  /**
   * Inserts. What was tried before may have arrived, and what the portal refuses to insert it may have: then it is an
   * update. MaHoSo is the key, so that neither makes a second one.
   */
  const insert: Tell<PortalDossier> = async (data) => {
    const inserted = await client.call({ service: 'DongBoHoSoMC', isUpdating: false, data })
    if (inserted.ok || inserted.failure.kind !== 'refused' || data.length > 1) return inserted
    const updated = await client.call({ service: 'DongBoHoSoMC', isUpdating: true, data })
    // The first reason is the one that tells: that there is nothing to update is known.
    return !updated.ok && updated.failure.kind === 'refused' ? inserted : updated
  }

  /** Tells as many as there are, chunk by chunk; false when the portal can't be told anything now. */
  async function tellAll<Data>(
    known: boolean,
    dataOf: (dossierId: string) => Data | null,
    tell: Tell<Data>,
  ): Promise<boolean> {
    for (;;) {
      const tasks = queue.waiting(known, chunkSize)
      if (tasks.length === 0 || closed) return true
      const readable = tasks.flatMap((task) => {
        const data = dataOf(task.dossierId)
        if (data === null) queue.recordRefusal(task, 'unreadable')
        return data === null ? [] : [{ task, data }]
      })
      if (readable.length > 0 && !(await tellChunk(readable, tell))) return false
    }
  }

  async function tellChunk<Data>(
    chunk: readonly { readonly task: PortalTask; readonly data: Data }[],
    tell: Tell<Data>,
  ): Promise<boolean> {
    const told = await tell(chunk.map(({ data }) => data))
    if (told.ok) return chunk.every(({ task }) => queue.acknowledge(task).ok)
    if (told.failure.kind !== 'refused') {
      const { kind } = told.failure
      effects.log({ event: 'portal.notTold', kind, dossiers: chunk.length })
      for (const { task } of chunk) queue.recordFailure(task, kind)
      return false
    }
    // One bad dossier must not hold up nine good ones.
    if (chunk.length > 1) {
      for (const one of chunk) {
        if (!(await tellChunk([one], tell))) return false
      }
      return true
    }
    const { code } = told.failure
    effects.log({ event: 'portal.notTold', kind: 'refused', dossiers: 1 })
    return chunk.every(({ task }) => queue.recordRefusal(task, `refused ${code}`).ok)
  }

  async function runAll(): Promise<void> {
    const reached = (await tellAll(false, dossierOf, insert)) && (await tellAll(true, progressOf, progress))
    failuresInARow = reached ? 0 : failuresInARow + 1
  }

  function run(): void {
    cancel = null
    round = runAll()
      .catch((error: unknown) => {
        effects.log(bugIn('portal', error))
        failuresInARow += 1
      })
      .finally(() => {
        const pause = failuresInARow === 0 ? everyMs : backOffMs(failuresInARow, effects)
        if (!closed) cancel = effects.schedule(run, pause)
      })
  }

  return {
    start: run,
    async close() {
      closed = true
      cancel?.()
      await round
    },
  }
}
