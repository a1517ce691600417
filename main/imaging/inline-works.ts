import { previewOf } from './imaging-job.ts'
import { looksTheSame } from './looks-the-same.ts'
import type { PageWorks } from './page-works.ts'
import { preparePage } from './prepare-page.ts'
import { readPdfPage } from './read-pdf.ts'

/** The page work in this very process, for tests of everything else: they bring their own pictures. */
export const inlineWorks: PageWorks = {
  prepare: (bytes, wishes) => preparePage(bytes, wishes),
  pdfPage: (bytes, index) => readPdfPage(bytes, index),
  preview: (bytes, use) => previewOf(bytes, use),
  areTheSame: async (one, other) => looksTheSame(one, other),
  forget: () => undefined,
  close: () => undefined,
}
