import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeCentre } from '../../../tests/centre-contract.ts'
import { createSimulatedEffects } from '../../effects-simulated.ts'
import { createSystemDisk } from '../../vault/disk.ts'
import { createSealing } from '../../vault/sealing.ts'
import { createSimulatedDisk } from '../../vault/simulated-disk.ts'
import { sealedEnvelope } from '../envelope-fixture.ts'
import { connectTo, startTestCentre, testKioskKey } from './centre-fixture.ts'

describeCentre('the Centre over HTTP', async ({ effects, sealing }) => {
  const disk = createSimulatedDisk(createSystemDisk())
  const centre = await startTestCentre({ effects, disk })
  const key = testKioskKey(1)
  centre.kiosks.enrol(key.publicText, 'Sảnh 1', '2026-11-23T08:00:00+07:00')
  const { origin, publicKey } = centre
  const { port, close } = connectTo({ origin, publicKey, key, effects, sealing })
  return {
    port,
    publicKey,
    disk,
    documents: () => readdir(join(centre.folder, 'documents')).catch(() => []),
    restart: () => centre.restart(),
    async close() {
      close()
      await centre.close()
    },
  }
})

test('after its disk has broken, a Centre takes nothing more until it is started again', async () => {
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 8 })
  const sealing = await createSealing(effects)
  const disk = createSimulatedDisk(createSystemDisk())
  const centre = await startTestCentre({ effects, disk })
  const key = testKioskKey(1)
  centre.kiosks.enrol(key.publicText, 'Sảnh 1', '2026-11-23T08:00:00+07:00')
  const { origin, publicKey } = centre
  const { port, close } = connectTo({ origin, publicKey, key, effects, sealing })
  const sent = sealedEnvelope({ sealing, publicKey, effects, departmentId: 'commune' })
  disk.failAfter(4, { kind: 'diskBroken', code: 'EIO' })
  expect(await port.deliver(sent)).toEqual({ ok: false, failure: { kind: 'diskBroken' } })
  disk.failWith(null)
  expect(await port.deliver(sent)).toEqual({ ok: false, failure: { kind: 'diskBroken' } })
  await centre.restart()
  // Its documents lie there without a row, so that the first number may have been given.
  expect(await port.deliver(sent)).toMatchObject({ value: { officialCode: 'H48.60-261123-0002' } })
  close()
  await centre.close()
})
