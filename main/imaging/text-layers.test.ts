import { expect, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import type { StartWorker, WorkerEvents } from './bounded-worker.ts'
import { createTextLayers } from './text-layers.ts'

/** Lets what is queued begin. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Layers over workers that do nothing by themselves, and what became of those. */
function playLayers() {
  const seen = { started: 0, killed: 0, resident: 0, posted: [] as Uint8Array[], events: null as WorkerEvents | null }
  const start: StartWorker = (events) => {
    seen.started += 1
    seen.events = events
    return {
      post: (job) => void seen.posted.push(job.kind === 'readText' ? job.bytes.slice() : new Uint8Array()),
      residentBytes: () => seen.resident,
      kill: () => (seen.killed += 1),
    }
  }
  const broken: unknown[] = []
  const effects = createSimulatedEffects({ startsAt: new Date(0), seed: 1 })
  const layers = createTextLayers({ start, effects, onBroken: (error) => broken.push(error) })
  return { layers, seen, effects, broken }
}

const picture = Uint8Array.of(1, 2, 3)
const text = Uint8Array.of(7)

test('pages are read one after the other, and a copy of them', async () => {
  const { layers, seen } = playLayers()
  const given = picture.slice()
  layers.begin('a', given)
  given.fill(0)
  layers.begin('b', Uint8Array.of(4))
  await turn()
  expect(seen.posted).toEqual([picture])
  seen.events?.onAnswer(text)
  await turn()
  expect(seen.posted).toEqual([picture, Uint8Array.of(4)])
  seen.events?.onAnswer(null)
  expect(await layers.ready(['a', 'b', 'of a part without pages'])).toEqual(new Map([['a', text]]))
  expect(seen.started).toBe(1)
})

test('whoever hands in waits for three seconds at most', async () => {
  const { layers, seen, effects } = playLayers()
  layers.begin('a', picture)
  layers.begin('b', picture)
  await turn()
  seen.events?.onAnswer(text)
  await turn()
  const ready = layers.ready(['a', 'b'])
  effects.advance(3_000)
  expect(await ready).toEqual(new Map([['a', text]]))
  expect(seen.killed).toBe(0)
})

test.each([
  ['that hangs', ({ effects }: ReturnType<typeof playLayers>) => effects.advance(60_000)],
  [
    'that takes too much memory',
    ({ effects, seen }: ReturnType<typeof playLayers>) => {
      seen.resident = 2_000_000_000
      effects.advance(100)
      seen.resident = 0
    },
  ],
  ['that dies', ({ seen }: ReturnType<typeof playLayers>) => seen.events?.onEnd()],
])('a process %s costs its page the text, and the next page gets a new one', async (_, happen) => {
  const played = playLayers()
  const { layers, seen } = played
  layers.begin('a', picture)
  layers.begin('b', picture)
  await turn()
  happen(played)
  await turn()
  expect(seen.started).toBe(2)
  seen.events?.onAnswer(text)
  expect(await layers.ready(['a', 'b'])).toEqual(new Map([['b', text]]))
})

test('a page that was changed is read anew, and one that is gone not at all', async () => {
  const { layers, seen } = playLayers()
  layers.begin('a', picture)
  layers.begin('b', picture)
  await turn()
  layers.begin('a', Uint8Array.of(9))
  layers.drop('b')
  // What was read of it before it was changed.
  const old = Uint8Array.of(5)
  seen.events?.onAnswer(old)
  await turn()
  expect([seen.posted.length, seen.posted.at(-1)]).toEqual([2, Uint8Array.of(9)])
  seen.events?.onAnswer(text)
  expect(await layers.ready(['a', 'b'])).toEqual(new Map([['a', text]]))
  expect(old).toEqual(Uint8Array.of(0))
})

test('with the visit everything that was read is wiped, and the process that has seen it is gone', async () => {
  const { layers, seen } = playLayers()
  layers.begin('a', picture)
  layers.begin('b', picture)
  await turn()
  const read = text.slice()
  seen.events?.onAnswer(read)
  await turn()
  layers.forget()
  await turn()
  expect(read).toEqual(Uint8Array.of(0))
  expect([seen.started, seen.killed]).toEqual([1, 1])
  expect(await layers.ready(['a', 'b'])).toEqual(new Map())
})

/** A system that has no room for another process. */
const start: StartWorker = () => {
  throw new Error('no more processes')
}

test('a process that can not even be started is a bug that is told, and no page is waited for', async () => {
  const effects = createSimulatedEffects({ startsAt: new Date(0), seed: 1 })
  const broken: unknown[] = []
  const layers = createTextLayers({ start, effects, onBroken: (error) => broken.push(error) })
  layers.begin('a', picture)
  expect(await layers.ready(['a'])).toEqual(new Map())
  expect(broken).toHaveLength(1)
})
