import { openWorld } from '../world.ts'
import { handInSample } from './hand-in-fixture.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createSystemDisk } from '../vault/disk.ts'
import { createSealing } from '../vault/sealing.ts'

/** A process that commits a dossier and dies the very next moment. Its argument is the world's folder. */
const [, , folder = ''] = process.argv
const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 11 })
const opened = await openWorld({
  name: 'real',
  folder,
  disk: createSystemDisk(),
  sealing: await createSealing(effects),
  effects,
  agencyCodeOf: () => 'H48.99',
  keyWrapping: null,
  retentionDays: 0,
  draftDays: 14,
  simulated: true,
  onAccepted: () => undefined,
  onDiskFailure: () => undefined,
})
if (!opened.ok) {
  throw new Error(opened.failure.kind)
}
const world = opened.value
await handInSample(
  world,
  { dossierId: 'd'.repeat(32), trackingCode: '346789ACDEFHJKM', pages: [Uint8Array.of(1, 2, 3)] },
  effects,
)
process.kill(process.pid, 'SIGKILL')
