import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ok, type Result } from '../../shared/result.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { createSystemDisk, type Disk, type DiskFailure } from '../vault/disk.ts'
import { createSealing } from '../vault/sealing.ts'
import { sealedEnvelope } from './envelope-fixture.ts'
import { patient } from '../patience-fixture.ts'
import { openFixtureCentre } from './centre-fixture.ts'

test('a write that throws is told only when no other page is being written any more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 5 })
  const sealing = await createSealing(effects)
  const system = createSystemDisk()
  const second = Promise.withResolvers<Result<void, DiskFailure>>()
  const pages: string[] = []
  const disk: Disk = {
    ...system,
    writeDurably(path, bytes) {
      if (!path.endsWith('.sealed')) return system.writeDurably(path, bytes)
      return pages.push(path) === 1 ? Promise.reject(new TypeError('a bug')) : second.promise
    },
  }
  const centre = await openFixtureCentre(folder, effects, { disk, sealing })
  onTestFinished(() => centre.close())
  const { publicKey } = centre
  const told = { end: null as string | null }
  void centre.deliver(sealedEnvelope({ sealing, publicKey, effects, departmentId: 'commune', pages: 2 })).then(
    () => (told.end = 'answered'),
    () => (told.end = 'thrown'),
  )
  await vi.waitFor(() => expect(pages).toHaveLength(2), patient)
  // Whatever has nothing left to wait for has run by then.
  await new Promise(setImmediate)
  expect(told.end).toBe(null)
  second.resolve(ok(undefined))
  await vi.waitFor(() => expect(told.end).toBe('thrown'), patient)
})
