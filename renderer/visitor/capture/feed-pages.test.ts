import { expect, it } from 'vitest'
import type { KioskClient } from '../../../shared/contract/client.ts'
import { feedPages, mostFed } from './feed-pages.ts'

/** Scans with a feeder that holds so many sheets and then says why there is none. */
async function feed(sheets: number, { ending = 'feederEmpty', stopAfter = Infinity, isFed = true } = {}) {
  let asked = 0
  const call = async () => {
    asked += 1
    if (asked > sheets) return { ok: false, failure: { kind: ending } }
    return { ok: true, value: { pageId: `page-${asked}`, isFed } }
  }
  const seen: string[] = []
  const scanned = await feedPages(
    { call: call as unknown as KioskClient['call'] },
    { visitId: 'visit', partId: 'part' },
    { goesOn: () => asked < stopAfter, onSheet: ({ pageId }, count) => seen.push(`${count} ${pageId}`) },
  )
  return { seen, scanned, asked }
}

it('takes sheet after sheet until the feeder is empty, and shows each as it comes', async () => {
  expect(await feed(3)).toMatchObject({
    seen: ['1 page-1', '2 page-2', '3 page-3'],
    scanned: { kind: 'fed', count: 3 },
  })
})

it('says that the feeder is empty when nothing lies in it', async () => {
  expect(await feed(0)).toMatchObject({ seen: [], scanned: { kind: 'failed', failure: { kind: 'feederEmpty' } } })
})

it('keeps what went through before a jam, and says so', async () => {
  expect(await feed(2, { ending: 'feederJam' })).toMatchObject({
    seen: ['1 page-1', '2 page-2'],
    scanned: { kind: 'failed', failure: { kind: 'feederJam' } },
  })
})

it('asks for no more when the person breaks off', async () => {
  expect(await feed(9, { stopAfter: 2 })).toMatchObject({ scanned: { kind: 'fed', count: 2 }, asked: 2 })
})

it('ends by itself with a stack that never does', async () => {
  expect(await feed(Infinity)).toMatchObject({ scanned: { kind: 'fed', count: mostFed }, asked: mostFed })
})

it('hands a page from the glass over to be judged', async () => {
  expect(await feed(1, { isFed: false })).toMatchObject({ seen: [], scanned: { kind: 'glass' }, asked: 1 })
})
