import { fail, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import type { ImagingAnswers, ImagingJob } from './imaging-job.ts'
import type { LayoutWishes } from './lay-page.ts'
import type { PreparedPage } from './prepare-page.ts'
import type { PictureFailure } from './read-picture.ts'
import type { PdfFailure, PdfPage } from './read-pdf.ts'
import type { PreviewUse } from './small-preview.ts'

/** The process that works on pages took too long over this one, took too much memory, or died of it. */
export interface TooHeavy {
  readonly kind: 'pictureTooHeavy'
}

/** Works on pages in a process of its own; see `createPageWorks`. */
export interface PageWorks {
  prepare(bytes: Uint8Array, wishes: LayoutWishes): Promise<Result<PreparedPage, PictureFailure | TooHeavy>>
  /** One page of a PDF as a picture; `index` is counted from 0. */
  pdfPage(bytes: Uint8Array, index: number): Promise<Result<PdfPage, PdfFailure | TooHeavy>>
  /** The picture, or the first page of a PDF, made small, or null for what can't become a page. */
  preview(bytes: Uint8Array, use: PreviewUse): Promise<Uint8Array<ArrayBuffer> | null>
  /**
   * The visit is over: a new process takes the place of the one that has seen its pages.
   *
   * Libraries keep the buffers of their last picture, which nothing in the process could overwrite.
   */
  forget(): void
  close(): void
}

/** A process that answers one message with one message, as each shell starts it. */
export interface WorkerProcess {
  post(job: ImagingJob): void
  /** Bytes of memory that it holds, or null where the system does not tell. */
  residentBytes(): number | null
  kill(): void
}

export interface WorkerEvents {
  readonly onAnswer: (answer: unknown) => void
  /** It has ended, of itself or because it was killed. */
  readonly onEnd: () => void
}

export type StartWorker = (events: WorkerEvents) => WorkerProcess

/** A page of twelve megapixels takes about a second; a slow machine that does other things may take ten of them. */
const longestMs = 20_000
/** A thumbnail is not worth waiting for. */
const longestPreviewMs = 5_000

/** Forty megapixels of a progressive JPEG unfold to about half of this. */
const mostBytes = 900 * 1024 * 1024
const lookEveryMs = 100

/**
 * Hands every picture to a process that may die of it: bounded in time and memory, killed when it passes either, and
 * started anew for the next picture. The visit goes on whatever a picture does.
 */
export function createPageWorks(parts: {
  readonly start: StartWorker
  readonly effects: Pick<Effects, 'schedule'>
}): PageWorks {
  const { start, effects } = parts
  let worker: WorkerProcess | null = null
  let settle: ((answer: unknown) => void) | null = null
  let idle: Promise<unknown> = Promise.resolve()

  function ensureWorker(): WorkerProcess {
    if (worker !== null) return worker
    const started = start({
      onAnswer: (answer) => settle?.(answer),
      onEnd() {
        // One that was killed may end after the next has been started.
        if (worker !== started) return
        worker = null
        settle?.(null)
      },
    })
    worker = started
    return started
  }

  function giveUp(): void {
    const dying = worker
    worker = null
    dying?.kill()
    settle?.(null)
  }

  async function run(job: ImagingJob, ms: number): Promise<unknown> {
    const answer = new Promise<unknown>((resolve) => {
      settle = resolve
    })
    const busy = ensureWorker()
    const next: { cancel: (() => void) | null } = { cancel: null }
    const look = (): void => {
      next.cancel = effects.schedule(() => {
        if ((busy.residentBytes() ?? 0) > mostBytes) giveUp()
        else look()
      }, lookEveryMs)
    }
    look()
    const cancelTimer = effects.schedule(giveUp, ms)
    busy.post(job)
    const answered = await answer
    settle = null
    cancelTimer()
    next.cancel?.()
    return answered
  }

  /** One picture at a time: two would share the memory that is allowed to one. */
  function queue(job: ImagingJob, ms: number): Promise<unknown> {
    const done = idle.then(() => run(job, ms))
    // Not the answer itself: it is a person's page, and would be kept until the next one.
    idle = done.then(() => undefined)
    return done
  }

  return {
    async prepare(bytes, wishes) {
      const answer = (await queue({ kind: 'prepare', bytes, wishes }, longestMs)) as ImagingAnswers['prepare'] | null
      return answer ?? fail({ kind: 'pictureTooHeavy' })
    },
    async pdfPage(bytes, index) {
      const answer = (await queue({ kind: 'pdfPage', bytes, index }, longestMs)) as ImagingAnswers['pdfPage'] | null
      return answer ?? fail({ kind: 'pictureTooHeavy' })
    },
    async preview(bytes, use) {
      return (await queue({ kind: 'preview', bytes, use }, longestPreviewMs)) as ImagingAnswers['preview']
    },
    forget() {
      if (worker === null) return
      giveUp()
      ensureWorker()
    },
    close() {
      const dying = worker
      worker = null
      dying?.kill()
    },
  }
}
