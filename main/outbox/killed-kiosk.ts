import { handInSample } from './hand-in-fixture.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { openTestWorld } from '../world-fixture.ts'

/** A process that commits a dossier and dies the very next moment. Its argument is the world's folder. */
const [, , folder = ''] = process.argv
const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 11 })
const world = await openTestWorld(folder, effects)
await handInSample(
  world,
  { dossierId: 'd'.repeat(32), trackingCode: '346789ACDEFHJKM', pages: [Uint8Array.of(1, 2, 3)] },
  effects,
)
process.kill(process.pid, 'SIGKILL')
