import { constants, setPriority } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import sharp from 'sharp'
import { type ImagingJob, runImagingJob } from './imaging-job.ts'

/**
 * The entry of the process that works on pages. It talks to whoever started it, by Electron's port or by Node's
 * channel, knows no folder and opens no file.
 */

// The young part of V8's heap stays as small as it starts. By default each half grows to sixteen megabytes, which lists of
// numbers fill page by page until 75 MB are held for 8 that are used; small halves cost no measurable time. Not by
// `--max-semi-space-size`: that is read when the heap is made, before Electron's utility process gets to any option of ours.
setFlagsFromString('--semi-space-growth-factor=1')

// One picture at a time on one core: the screens need the others. Nothing of a picture stays behind for the next.
sharp.concurrency(1)
sharp.cache(false)

/** What Electron's utility process hangs on `process`; its types live in a room that this one must not know. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }

async function answer(message: unknown, post: (message: unknown) => void): Promise<void> {
  const job = message as ImagingJob
  // Nobody waits for it: the screens and the pages that somebody waits for come first.
  if (job.kind === 'readText') setPriority(constants.priority.PRIORITY_LOW)
  post(await runImagingJob(job))
}

if (parentPort === undefined) {
  process.on('message', (job) => void answer(job, (message) => process.send?.(message)))
  process.on('disconnect', () => process.exit(0))
} else {
  parentPort.on('message', ({ data }) => {
    // A port between processes has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    void answer(data, (message) => parentPort.postMessage(message))
  })
}
