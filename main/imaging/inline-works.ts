import { smallPreview } from './small-preview.ts'
import type { PageWorks } from './page-works.ts'
import { preparePage } from './prepare-page.ts'

/** The page work in this very process, for tests of everything else: they bring their own pictures. */
export const inlineWorks: PageWorks = {
  prepare: (bytes, wishes) => preparePage(bytes, wishes),
  preview: (bytes, use) => smallPreview(bytes, use),
  forget: () => undefined,
  close: () => undefined,
}
