import { fail, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { inTurn } from '../in-turn.ts'
import { createBoundedWorker, type StartWorker } from './bounded-worker.ts'
import type { ImagingAnswers } from './imaging-job.ts'
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
  /** Whether two fingerprints are of the same sheet; null where the process did not answer. */
  areTheSame(one: Uint8Array, other: Uint8Array): Promise<boolean | null>
  /**
   * The visit is over: a new process takes the place of the one that has seen its pages.
   *
   * Libraries keep the buffers of their last picture, which nothing in the process could overwrite.
   */
  forget(): void
  close(): void
}

/** A page of twelve megapixels takes about a second; a slow machine that does other things may take ten of them. */
const longestMs = 20_000
/** A thumbnail is not worth waiting for. */
const longestPreviewMs = 5_000
/** Nor is the doubt that it was taken before. */
const longestCompareMs = 5_000

/** Forty megapixels of a progressive JPEG unfold to about half of this. */
const mostBytes = 900 * 1024 * 1024

/**
 * Hands every picture to a process that may die of it: bounded in time and memory, killed when it passes either, and
 * started anew for the next picture. The visit goes on whatever a picture does.
 */
export function createPageWorks(parts: {
  readonly start: StartWorker
  readonly effects: Pick<Effects, 'schedule'>
}): PageWorks {
  const worker = createBoundedWorker({ ...parts, mostBytes })
  // One picture at a time: two would share the memory that is allowed to one.
  const turn = inTurn()

  return {
    async prepare(bytes, wishes) {
      const work = () => worker.run({ kind: 'prepare', bytes, wishes }, longestMs)
      return ((await turn(work)) as ImagingAnswers['prepare'] | null) ?? fail({ kind: 'pictureTooHeavy' })
    },
    async pdfPage(bytes, index) {
      const work = () => worker.run({ kind: 'pdfPage', bytes, index }, longestMs)
      return ((await turn(work)) as ImagingAnswers['pdfPage'] | null) ?? fail({ kind: 'pictureTooHeavy' })
    },
    async preview(bytes, use) {
      return (await turn(() =>
        worker.run({ kind: 'preview', bytes, use }, longestPreviewMs),
      )) as ImagingAnswers['preview']
    },
    async areTheSame(one, other) {
      const work = () => worker.run({ kind: 'compare', one, other }, longestCompareMs)
      return (await turn(work)) as ImagingAnswers['compare'] | null
    },
    forget() {
      if (worker.end()) worker.start()
    },
    close: () => void worker.end(),
  }
}
