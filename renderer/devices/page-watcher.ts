import type { PageSight } from '../../shared/imaging/page-sight.ts'
import type { CameraStream } from './camera.ts'
import type { Clock } from './clock.ts'
import type { SightAnswer, SightQuestion } from './page-worker.ts'

/** Ten looks a second seem immediate to a hand that lays a sheet; more would only warm the machine. */
const LOOK_EVERY_MS = 100
/** On a slow machine the worker rests for half the time that a look took: the screen needs the processor too. */
const REST = 0.5

/**
 * Looks where the page lies in a running camera, in a worker so that the screen stays smooth.
 *
 * `onSight` hears of every look, with the clock's time when its frame was taken. Ends with the returned function.
 */
export function watchPage(
  stream: CameraStream,
  onSight: (sight: PageSight, at: number) => void,
  parts: { readonly clock: Clock; readonly startWorker: () => Worker },
): () => void {
  const { clock } = parts
  const worker = parts.startWorker()
  let running = true
  let lookedAt = 0
  let callOff: (() => void) | undefined

  const stop = () => {
    running = false
    callOff?.()
    worker.terminate()
  }
  const look = async () => {
    lookedAt = clock.now()
    const frame = await stream.frame()
    if (!frame.ok) stop()
    else if (running) worker.postMessage({ frame: frame.value } satisfies SightQuestion, [frame.value])
    else frame.value.close()
  }
  const lookNow = () => {
    look().catch((bug: unknown) => {
      stop()
      reportError(bug)
    })
  }

  worker.addEventListener('message', (event: MessageEvent<SightAnswer>) => {
    if (!running) return
    const took = clock.now() - lookedAt
    callOff = clock.after(Math.max(took * REST, LOOK_EVERY_MS - took), lookNow)
    onSight(event.data.sight, lookedAt)
  })
  worker.addEventListener('error', (event) => {
    stop()
    reportError(new Error(`page worker: ${event.message}`))
  })
  lookNow()
  return stop
}
