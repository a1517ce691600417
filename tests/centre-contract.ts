import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CentrePort, Envelope } from '../main/centre/centre-port.ts'
import { sealedEnvelope } from '../main/centre/envelope-fixture.ts'
import { createSimulatedEffects, type SimulatedEffects } from '../main/effects-simulated.ts'
import { createSealing, type Sealing } from '../main/vault/sealing.ts'
import type { SimulatedDisk } from '../main/vault/simulated-disk.ts'
import { ok } from '../shared/result.ts'

/** A Centre under test, serving the departments `commune` (H48.60) and `police` (H48.50). */
export interface CentreBench {
  readonly port: CentrePort
  readonly publicKey: Uint8Array
  /** The Centre's disk. */
  readonly disk: SimulatedDisk
  /** Ids of dossiers whose pages the Centre keeps. */
  documents(): Promise<readonly string[]>
  /** Ends the Centre and starts it again on the same folder. */
  restart(): Promise<void>
  close(): Promise<void>
}

export interface BenchParts {
  readonly effects: SimulatedEffects
  readonly sealing: Sealing
}

/** What every Centre must do for a kiosk, in its own process or elsewhere. */
export function describeCentre(name: string, open: (parts: BenchParts) => Promise<CentreBench>): void {
  describe(`${name} as a Centre`, () => {
    const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 5 })
    let sealing: Sealing
    let bench: CentreBench
    beforeEach(async () => {
      sealing = await createSealing(effects)
      bench = await open({ effects, sealing })
    })
    afterEach(() => bench.close())

    const envelope = (departmentId = 'commune'): Envelope =>
      sealedEnvelope({ sealing, publicKey: bench.publicKey, effects, departmentId })

    test('gives every dossier of many at once a number of its own', async () => {
      const envelopes = Array.from({ length: 20 }, (_, index) => envelope(index % 2 === 0 ? 'commune' : 'police'))
      const answers = await Promise.all(envelopes.map((sent) => deliverPatiently(bench.port, sent)))
      const expected = ['H48.50', 'H48.60'].flatMap((agency) =>
        Array.from({ length: 10 }, (_, index) => `${agency}-261123-${String(index + 1).padStart(4, '0')}`),
      )
      expect(answers.toSorted()).toEqual(expected)
    })

    test('answers a dossier that comes again, at once or after a restart, as before', async () => {
      const sent = envelope()
      const [first, second] = await Promise.all([
        deliverPatiently(bench.port, sent),
        deliverPatiently(bench.port, sent),
      ])
      expect(second).toBe(first)
      await bench.restart()
      expect(await deliverPatiently(bench.port, sent)).toBe(first)
      expect(await bench.documents()).toEqual([sent.dossierId])
    })

    test('knows where a dossier is by its code, also after a restart', async () => {
      const sent = envelope()
      expect(await bench.port.lookUp(sent.trackingCode)).toEqual({ ok: true, value: null })
      await bench.port.deliver(sent)
      await bench.restart()
      expect(await bench.port.lookUp(sent.trackingCode)).toEqual({
        ok: true,
        value: { officialCode: 'H48.60-261123-0001', state: 'accepted' },
      })
    })

    describe('refuses, and keeps no page of', () => {
      test.each<[string, string, (sent: Envelope) => Envelope]>([
        ['a changed head', 'brokenSeal', (sent) => ({ ...sent, procedureCode: '2.000815' })],
        ['a changed body', 'brokenSeal', (sent) => ({ ...sent, sealedBody: sent.sealedBody.map((byte) => byte ^ 1) })],
        ['a changed key', 'brokenSeal', (sent) => ({ ...sent, sealedKey: sent.sealedKey.map((byte) => byte ^ 1) })],
        ['a missing page', 'brokenDocument', (sent) => ({ ...sent, documents: [] })],
        [
          'a page whose file is gone',
          'missingDocument',
          (sent) => ({ ...sent, documents: sent.documents.map((page) => ({ ...page, read: async () => ok(null) })) }),
        ],
        [
          'a changed page',
          'brokenDocument',
          (sent) => ({
            ...sent,
            documents: sent.documents.map((page) => ({
              ...page,
              read: async () => {
                const sealed = await page.read()
                return sealed.ok ? ok(sealed.value?.map((byte) => byte ^ 1) ?? null) : sealed
              },
            })),
          }),
        ],
        [
          'a page that cannot be read now',
          'unreadableDocument',
          (sent) => ({
            ...sent,
            documents: sent.documents.map((page) => ({
              ...page,
              read: async () => ({ ok: false, failure: { kind: 'diskBroken', code: 'EIO' } }) as const,
            })),
          }),
        ],
        ['another department', 'unknownDepartment', (sent) => ({ ...sent, departmentId: 'nowhere' })],
      ])('%s', async (_, kind, change) => {
        const sent = envelope()
        expect(await bench.port.deliver(change(sent))).toEqual({ ok: false, failure: { kind } })
        expect(await bench.port.lookUp(sent.trackingCode)).toEqual({ ok: true, value: null })
        // What broke off may leave its folder until the next try or the next start; what is whole, it may not.
        await bench.restart()
        expect(await bench.documents()).toEqual([])
        expect(await bench.port.deliver(sent)).toMatchObject({ value: { officialCode: 'H48.60-261123-0001' } })
      })

      test('other content under an id that was accepted', async () => {
        const sent = envelope()
        await bench.port.deliver(sent)
        const other = { ...envelope(), dossierId: sent.dossierId }
        expect(await bench.port.deliver(other)).toEqual({ ok: false, failure: { kind: 'differentBody' } })
      })
    })

    test('wastes no number on a disk that fills up at any write', async () => {
      const sent = envelope()
      let writes = 0
      for (let answer = 'diskFull'; answer === 'diskFull'; writes += 1) {
        bench.disk.failAfter(writes, { kind: 'diskFull' })
        answer = await kindOf(bench.port.deliver(sent))
        expect(['diskFull', 'accepted']).toContain(answer)
      }
      expect(writes).toBeGreaterThan(4)
      bench.disk.failWith(null)
      expect(await bench.port.deliver(sent)).toMatchObject({ value: { officialCode: 'H48.60-261123-0001' } })
    })
  })
}

async function kindOf(answer: ReturnType<CentrePort['deliver']>): Promise<string> {
  const result = await answer
  return result.ok ? 'accepted' : result.failure.kind
}

/** The official code, after as many tries as an outbox would make. */
async function deliverPatiently(port: CentrePort, sent: Envelope): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await port.deliver(sent)
    if (answer.ok) return answer.value.officialCode
    if (answer.failure.kind !== 'busy' && answer.failure.kind !== 'brokenUpload') return answer.failure.kind
  }
  return 'never'
}
