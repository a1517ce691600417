import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { workerOptions } from './fork-worker.ts'

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const probe = ['--import', path('./young-heap-probe-fixture.ts')]

/** As it is forked here, and without any option of V8, as Electron's utility process is. */
const starts = { forked: workerOptions.execArgv, 'without options': [] }

test.each(Object.entries(starts))('the young heap of the worker stays small: %s', async (_, options) => {
  const execArgv = [...options, ...probe]
  const child: ChildProcess = fork(path('./worker-main.ts'), {
    ...workerOptions,
    execArgv,
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  })
  const written = text(child.stdout as NonNullable<ChildProcess['stdout']>)
  child.send({ kind: 'preview', bytes: new Uint8Array(1), use: 'list' })
  expect(await once(child, 'message')).toEqual([null, undefined])
  child.disconnect()
  expect(Number((await written).split(' ')[0])).toBeLessThan(6e6)
})
