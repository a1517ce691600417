import type { CameraStream } from './camera.ts'
import type { Clock } from './clock.ts'
import type { QrAnswer } from './qr-answer.ts'
import type { QrQuestion } from './qr-question.ts'
import { fullSide, smallSide } from './qr-reader-options.ts'
import { createRepeatFilter } from './repeat-filter.ts'

/** Nine looks a second: faster only warms the machine, slower is felt while a card is held. */
const LOOK_EVERY_MS = 110
/**
 * Every so many looks the picture is searched at its full size, for codes that are small, far away or tilted. With more
 * looks between, such a card waits longer than a hand holds still.
 */
const FULL_LOOK_EVERY = 2
/** A hand trembles and a code flickers out of view; after this long it was taken away. */
const FORGET_AFTER_MS = 2000

/**
 * Looks for QR codes in a running camera, in a worker so that touches stay quick: also scaling a frame down is its work.
 *
 * The worker ends with the returned function, and with it the last frame that it looked at.
 */
export function scanQr(
  stream: CameraStream,
  onText: (text: string) => void,
  parts: { readonly clock: Clock; readonly startWorker: () => Worker },
): () => void {
  const { clock } = parts
  const worker = parts.startWorker()
  const isNew = createRepeatFilter(FORGET_AFTER_MS)
  let running = true
  let looks = 0
  let lookedAt = 0
  let callOff: (() => void) | undefined

  const ask = (question: QrQuestion) => worker.postMessage(question, [question.frame])
  const look = async () => {
    lookedAt = clock.now()
    looks += 1
    const isFullLook = looks % FULL_LOOK_EVERY === 0
    const frame = await stream.frame()
    if (!frame.ok) {
      stop()
      return
    }
    if (running) ask({ frame: frame.value, maxSide: isFullLook ? fullSide : smallSide })
    else frame.value.close()
  }
  const lookNow = () => {
    look().catch((bug: unknown) => {
      stop()
      reportError(bug)
    })
  }
  const stop = () => {
    running = false
    callOff?.()
    worker.terminate()
  }

  worker.addEventListener('message', (event: MessageEvent<QrAnswer>) => {
    if (!running) return
    const now = clock.now()
    callOff = clock.after(Math.max(0, LOOK_EVERY_MS - (now - lookedAt)), lookNow)
    for (const text of event.data.texts) if (isNew(text, now)) onText(text)
  })
  worker.addEventListener('error', (event) => {
    stop()
    reportError(new Error(`QR worker: ${event.message}`))
  })
  lookNow()
  return stop
}
