import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describeCentre } from '../../../tests/centre-contract.ts'
import { createSystemDisk } from '../../vault/disk.ts'
import { createSimulatedDisk } from '../../vault/simulated-disk.ts'
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
