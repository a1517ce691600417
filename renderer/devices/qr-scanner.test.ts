import { expect, it } from 'vitest'
import { ok } from '../../shared/result.ts'
import type { CameraStream } from './camera.ts'
import type { QrQuestion } from './qr-question.ts'
import { fullSide } from './qr-reader-options.ts'
import { scanQr } from './qr-scanner.ts'

/** A worker that reads a text only where it looks at every pixel, and a clock that goes on while nothing else does. */
function farCard() {
  const clock = { time: 0, task: (): void => undefined }
  const heard = new EventTarget()
  const found: { readonly text: string; readonly at: number }[] = []
  const answer = (texts: readonly string[]) =>
    heard.dispatchEvent(new MessageEvent('message', { data: { texts, ms: 0 } }))
  const worker = {
    addEventListener: heard.addEventListener.bind(heard),
    postMessage: ({ maxSide }: QrQuestion) => answer(maxSide === fullSide ? ['a card'] : []),
    terminate: () => undefined,
  }
  const frame = { close: () => undefined } as VideoFrame
  const stop = scanQr(
    { frame: async () => ok(frame) } as CameraStream,
    (text) => found.push({ text, at: clock.time }),
    {
      clock: {
        now: () => clock.time,
        after(ms, task) {
          clock.task = () => {
            clock.time += ms
            task()
          }
          return () => undefined
        },
      },
      startWorker: () => worker as unknown as Worker,
    },
  )
  return { clock, found, stop }
}

it('finds a code that only a full look shows while a hand still holds the card', async () => {
  const { clock, found, stop } = farCard()
  for (let look = 0; look < 6; look += 1) {
    await Promise.resolve()
    clock.task()
  }
  stop()
  expect(found).toEqual([{ text: 'a card', at: 110 }])
})
