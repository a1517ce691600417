import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sealedEnvelope } from '../../../main/centre/envelope-fixture.ts'
import { connectTo, startTestCentre, testKioskKey } from '../../../main/centre/http/centre-fixture.ts'
import { createSimulatedEffects } from '../../../main/effects-simulated.ts'
import { createSealing } from '../../../main/vault/sealing.ts'
import { otherCertificate, ownCertificate } from './test-certificates.ts'

test('a Centre with a certificate takes from a kiosk that trusts it, and gets nothing from one that does not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-tls-'))
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  await writeFile(certFile, ownCertificate.cert)
  await writeFile(keyFile, ownCertificate.key)
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 4 })
  const sealing = await createSealing(effects)
  const centre = await startTestCentre({ effects, tls: { certFile, keyFile } })
  const key = testKioskKey(1)
  centre.kiosks.enrol(key.publicText, 'Sảnh 1', '2026-11-23T08:00:00+07:00')
  const { origin, publicKey } = centre
  expect(origin).toMatch(/^https:/)
  const sent = sealedEnvelope({ sealing, publicKey, effects, departmentId: 'commune' })
  const deliverTrusting = async (ca: string | null): Promise<unknown> => {
    const { port, close } = connectTo({ origin, publicKey, key, effects, sealing, ca })
    const answer = await port.deliver(sent)
    close()
    return answer
  }
  expect(await deliverTrusting(otherCertificate.cert)).toEqual({ ok: false, failure: { kind: 'untrusted' } })
  expect(await deliverTrusting(null)).toEqual({ ok: false, failure: { kind: 'untrusted' } })
  expect(await deliverTrusting(ownCertificate.cert)).toMatchObject({ value: { officialCode: 'H48.60-261123-0001' } })
  await centre.close()
  await rm(folder, { recursive: true })
})
