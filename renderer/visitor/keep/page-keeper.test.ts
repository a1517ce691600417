import { expect, test } from 'vitest'
import { createPageKeeper } from './page-keeper.ts'

function atWork(idleForMs = 0) {
  let at = 1_000
  let tasks: { readonly at: number; readonly task: () => void }[] = []
  const kept: number[] = []
  const answers: (() => void)[] = []
  let frames: (() => void)[] = []
  const keeper = createPageKeeper({
    idleForMs,
    now: () => at,
    schedule(task, ms) {
      const entry = { at: at + ms, task }
      tasks.push(entry)
      return () => {
        tasks = tasks.filter((other) => other !== entry)
      }
    },
    afterPaint(task) {
      frames.push(task)
      return () => {
        frames = frames.filter((other) => other !== task)
      }
    },
    keep(idle) {
      kept.push(idle)
      return new Promise<void>((resolve) => answers.push(resolve))
    },
  })
  const pass = (ms: number) => {
    at += ms
    const due = tasks.filter((task) => task.at <= at)
    tasks = tasks.filter((task) => task.at > at)
    for (const { task } of due) task()
  }
  const answer = async () => {
    answers.shift()?.()
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve()
  }
  const paint = () => {
    for (const task of frames.splice(0)) task()
  }
  return { keeper, kept, pass, answer, paint }
}

test('many changes are one call, a step is kept at once', () => {
  const { keeper, kept, pass } = atWork()
  for (let key = 0; key < 10; key += 1) keeper.changed()
  expect(kept).toEqual([])
  pass(250)
  expect(kept).toHaveLength(1)
  const other = atWork()
  other.keeper.changed()
  other.keeper.moved()
  expect(other.kept).toHaveLength(1)
  other.pass(1000)
  expect(other.kept).toHaveLength(1)
})

test('another screen is kept once it is painted, or soon where nothing is painted', () => {
  const { keeper, kept, pass, paint } = atWork()
  keeper.turned()
  expect(kept).toEqual([])
  keeper.turned()
  paint()
  expect(kept).toHaveLength(1)
  pass(1000)
  expect(kept).toHaveLength(1)
  const unseen = atWork()
  unseen.keeper.turned()
  unseen.pass(250)
  expect(unseen.kept).toHaveLength(1)
  unseen.paint()
  expect(unseen.kept).toHaveLength(1)
})

test('what is handed in is kept at once, though its screen is not painted yet', () => {
  const { keeper, kept, paint } = atWork()
  keeper.turned()
  keeper.moved()
  expect(kept).toHaveLength(1)
  paint()
  expect(kept).toHaveLength(1)
})

test('the newest is never lost behind a call that takes long', async () => {
  const { keeper, kept, pass, answer } = atWork()
  keeper.moved()
  keeper.changed()
  pass(250)
  keeper.moved()
  expect(kept).toHaveLength(1)
  await answer()
  expect(kept).toHaveLength(2)
  await answer()
  expect(kept).toHaveLength(2)
})

test('says how long nobody has touched the screen, counted on from the page before', () => {
  const { keeper, kept, pass } = atWork(40_000)
  keeper.changed()
  pass(250)
  expect(kept).toEqual([40_250])
  const touched = atWork(40_000)
  touched.keeper.touched()
  touched.pass(3000)
  expect(touched.kept).toEqual([3000])
})

test('keeps what was to come when it is stopped, and nothing after it', () => {
  const { keeper, kept, pass, paint } = atWork()
  keeper.changed()
  keeper.turned()
  keeper.stop()
  expect(kept).toHaveLength(1)
  keeper.moved()
  keeper.turned()
  keeper.touched()
  pass(5000)
  paint()
  expect(kept).toHaveLength(1)
})

test('keeps nothing when it is stopped with all of it kept', () => {
  const { keeper, kept } = atWork()
  keeper.moved()
  keeper.stop()
  expect(kept).toHaveLength(1)
})
