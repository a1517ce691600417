import { assertNever } from '../../shared/assert-never.ts'
import type { Result } from '../../shared/result.ts'
import type { LayoutWishes } from './lay-page.ts'
import { looksTheSame } from './looks-the-same.ts'
import { preparePage, type PreparedPage } from './prepare-page.ts'
import type { PictureFailure } from './read-picture.ts'
import { isPdf, type PdfFailure, type PdfPage, readPdfPage } from './read-pdf.ts'
import { readText } from './read-text.ts'
import { type PreviewUse, smallPreview } from './small-preview.ts'

/** What the page work can be asked to do. It gets bytes of strangers, so it is done where it may die. */
export type ImagingJob =
  | { readonly kind: 'prepare'; readonly bytes: Uint8Array; readonly wishes: LayoutWishes }
  /** `index` is counted from 0. */
  | { readonly kind: 'pdfPage'; readonly bytes: Uint8Array; readonly index: number }
  /** The text of a finished page. */
  | { readonly kind: 'readText'; readonly bytes: Uint8Array }
  /** The fingerprints of two pages. */
  | { readonly kind: 'compare'; readonly one: Uint8Array; readonly other: Uint8Array }
  | { readonly kind: 'preview'; readonly bytes: Uint8Array; readonly use: PreviewUse }

export interface ImagingAnswers {
  readonly prepare: Result<PreparedPage, PictureFailure>
  readonly pdfPage: Result<PdfPage, PdfFailure>
  readonly readText: Uint8Array<ArrayBuffer> | null
  readonly compare: boolean
  readonly preview: Uint8Array<ArrayBuffer> | null
}

export async function runImagingJob(job: ImagingJob): Promise<ImagingAnswers[ImagingJob['kind']]> {
  switch (job.kind) {
    case 'prepare':
      return preparePage(job.bytes, job.wishes)
    case 'pdfPage':
      return readPdfPage(job.bytes, job.index)
    case 'readText':
      return readText(job.bytes)
    case 'compare':
      return looksTheSame(job.one, job.other)
    case 'preview':
      return previewOf(job.bytes, job.use)
    default:
      return assertNever(job)
  }
}

/** Of a PDF its first page is shown. */
export async function previewOf(bytes: Uint8Array, use: PreviewUse): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!isPdf(bytes)) return smallPreview(bytes, use)
  const first = await readPdfPage(bytes, 0)
  return first.ok ? smallPreview(first.value.picture, use) : null
}
