import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { samplePicture } from '../kiosk-fixture.ts'
import { forkWorker } from './fork-worker.ts'
import type { StartWorker, WorkerEvents } from './bounded-worker.ts'
import { createPageWorks, type PageWorks } from './page-works.ts'

const entry = fileURLToPath(new URL('./worker-main.ts', import.meta.url))
const tooHeavy = { ok: false, failure: { kind: 'pictureTooHeavy' } }
const noWishes = { quarterTurns: 0 }

const opened: PageWorks[] = []
afterEach(() => {
  for (const works of opened.splice(0)) works.close()
})

function worksOn(start: StartWorker) {
  const effects = createSimulatedEffects({ startsAt: new Date(0), seed: 1 })
  const works = createPageWorks({ start, effects })
  opened.push(works)
  return { works, effects }
}

/** A worker that does nothing by itself, and how often one was started and killed. */
function silentWorker(residentBytes: number | null = 0) {
  const seen = { started: 0, killed: 0, events: null as WorkerEvents | null }
  const start: StartWorker = (events) => {
    seen.started += 1
    seen.events = events
    return { post: () => undefined, residentBytes: () => residentBytes, kill: () => (seen.killed += 1) }
  }
  return { seen, start }
}

/** Lets what is queued begin. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('a page is made in a process of its own, one after the other', async () => {
  const { works } = worksOn(forkWorker(entry))
  const picture = await samplePicture()
  const [page, preview, broken] = await Promise.all([
    works.prepare(picture, noWishes),
    works.preview(picture, 'list'),
    works.prepare(new TextEncoder().encode('no picture'), noWishes),
  ])
  expect(page.ok && (await sharp(page.value.picture).metadata()).format).toBe('png')
  expect(preview).not.toBeNull()
  expect(broken).toEqual({ ok: false, failure: { kind: 'unreadablePicture' } })
})

test('fingerprints are compared in that process, and it may die of them', async () => {
  const { works } = worksOn(forkWorker(entry))
  const page = await works.prepare(await samplePicture(), noWishes)
  const print = page.ok ? page.value.fingerprint : new Uint8Array()
  expect(await works.areTheSame(print, print)).toBe(true)
  expect(await works.areTheSame(print, new Uint8Array(print.length))).toBe(false)

  const { seen, start } = silentWorker()
  const dying = worksOn(start)
  const answer = dying.works.areTheSame(print, print)
  await turn()
  seen.events?.onEnd()
  expect(await answer).toBeNull()
})

test('a process that is killed in the middle costs its picture and nothing else', async () => {
  const started: { kill?: () => void } = {}
  const { works } = worksOn((events) => {
    const worker = forkWorker(entry)(events)
    started.kill = () => worker.kill()
    return worker
  })
  const lost = works.prepare(await samplePicture(), noWishes)
  await turn()
  started.kill?.()
  expect(await lost).toEqual(tooHeavy)
  expect((await works.prepare(await samplePicture(), noWishes)).ok).toBe(true)
})

test('a picture that takes too long is given up, and the next gets a new process', async () => {
  const { seen, start } = silentWorker()
  const { works, effects } = worksOn(start)
  const slow = works.prepare(new Uint8Array(), noWishes)
  const next = works.preview(new Uint8Array(), 'list')
  await turn()
  effects.advance(20_000)
  expect(await slow).toEqual(tooHeavy)
  await turn()
  expect([seen.started, seen.killed]).toEqual([2, 1])
  seen.events?.onAnswer(null)
  expect(await next).toBeNull()
})

test('a picture that takes too much memory is given up at once', async () => {
  const { seen, start } = silentWorker(2_000_000_000)
  const { works, effects } = worksOn(start)
  const heavy = works.prepare(new Uint8Array(), noWishes)
  await turn()
  effects.advance(100)
  expect(await heavy).toEqual(tooHeavy)
  expect(seen.killed).toBe(1)
})

test('where the system does not tell of memory, time alone is bounded', async () => {
  const { seen, start } = silentWorker(null)
  const { works, effects } = worksOn(start)
  const page = works.preview(new Uint8Array(), 'list')
  await turn()
  effects.advance(4_000)
  expect(seen.killed).toBe(0)
  effects.advance(1_000)
  expect([await page, seen.killed]).toEqual([null, 1])
})

test('when a visit is over another process takes the place of the one that saw its pages', async () => {
  const { seen, start } = silentWorker()
  const { works } = worksOn(start)
  works.forget()
  expect(seen.started).toBe(0)
  const page = works.preview(new Uint8Array(), 'list')
  await turn()
  seen.events?.onAnswer(null)
  await page
  works.forget()
  expect([seen.started, seen.killed]).toEqual([2, 1])
})
