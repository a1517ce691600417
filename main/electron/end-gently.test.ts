import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { endGently } from './end-gently.ts'

test('a second request to end waits for what the first one closes', async () => {
  const exit = vi.fn<(code: number) => void>()
  const app = Object.assign(new EventEmitter(), { exit })
  const closed = Promise.withResolvers<void>()
  const close = vi.fn<() => Promise<void>>(() => closed.promise)
  endGently({ app, close })
  const ask = () => {
    let held = false
    app.emit('before-quit', { preventDefault: () => (held = true) })
    return held
  }
  expect([ask(), ask(), ask()]).toEqual([true, true, true])
  expect(close).toHaveBeenCalledOnce()
  expect(exit).not.toHaveBeenCalled()
  closed.resolve()
  await expect.poll(() => exit.mock.calls).toEqual([[0]])
})
