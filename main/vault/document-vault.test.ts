import { expect, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Disk, DiskFailure } from './disk.ts'
import { createDocumentVault } from './document-vault.ts'
import { createSealing } from './sealing.ts'

const sealing = await createSealing(createSimulatedEffects({ startsAt: new Date(0), seed: 7 }))
type Flushed = Result<void, DiskFailure>

/** A dossier of three pages on a disk that answers each flush when it is told to; the last flush is the folder's. */
async function threePages() {
  const flushes: PromiseWithResolvers<Flushed>[] = []
  const flush = (): Promise<Flushed> => {
    const flushed = Promise.withResolvers<Flushed>()
    flushes.push(flushed)
    return flushed.promise
  }
  const disk = { makeFolder: async () => ok(undefined), writeDurably: flush, syncFolder: flush } satisfies Partial<Disk>
  const vault = createDocumentVault({
    folder: '/documents',
    disk: disk as Partial<Disk> as Disk,
    sealing,
    centrePublicKey: sealing.newCentreKeys().publicKey,
  })
  const begun = await vault.begin('dossier')
  if (!begun.ok) throw new Error(begun.failure.kind)
  for (const page of ['one', 'two', 'three']) begun.value.addPage(page, new Uint8Array(10))
  const finished = begun.value.finish()
  return { flushes, finished }
}

test.each([0, 1, 2, 3])('is not finished while flush %i of its pages and their folder is under way', async (held) => {
  const { flushes, finished } = await threePages()
  expect(flushes).toHaveLength(4)
  let isFinished = false
  void finished.then(() => (isFinished = true))
  for (const [number, { resolve }] of flushes.entries()) if (number !== held) resolve(ok(undefined))
  // Longer than any chain of promises between a flush and the end.
  await new Promise(setImmediate)
  expect(isFinished).toBe(false)
  flushes[held]?.resolve(ok(undefined))
  expect(await finished).toMatchObject({ ok: true })
})

test.each([0, 1, 2, 3])('has failed when flush %i of its pages and their folder has', async (broken) => {
  const { flushes, finished } = await threePages()
  const failure = { kind: 'diskBroken', code: 'EIO' } as const
  for (const [number, { resolve }] of flushes.entries())
    resolve(number === broken ? { ok: false, failure } : ok(undefined))
  expect(await finished).toEqual({ ok: false, failure })
})
