import { assertNever } from '../../shared/assert-never.ts'
import type { Result } from '../../shared/result.ts'
import type { LayoutWishes } from './lay-page.ts'
import { preparePage, type PreparedPage } from './prepare-page.ts'
import type { PictureFailure } from './read-picture.ts'
import { type PreviewUse, smallPreview } from './small-preview.ts'

/** What the page work can be asked to do. It gets bytes of strangers, so it is done where it may die. */
export type ImagingJob =
  | { readonly kind: 'prepare'; readonly bytes: Uint8Array; readonly wishes: LayoutWishes }
  | { readonly kind: 'preview'; readonly bytes: Uint8Array; readonly use: PreviewUse }

export interface ImagingAnswers {
  readonly prepare: Result<PreparedPage, PictureFailure>
  readonly preview: Uint8Array<ArrayBuffer> | null
}

export async function runImagingJob(job: ImagingJob): Promise<ImagingAnswers[ImagingJob['kind']]> {
  switch (job.kind) {
    case 'prepare':
      return preparePage(job.bytes, job.wishes)
    case 'preview':
      return smallPreview(job.bytes, job.use)
    default:
      return assertNever(job)
  }
}
