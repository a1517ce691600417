import type { Paper } from '../../shared/receipt/paper.ts'
import { layOut } from './lay-out.ts'
import { pagesAsPdf } from './pdf.ts'
import { pagesAsPng, type PngPicture } from './png.ts'
import { pageAsRaster, type Raster } from './raster.ts'
import { a5, formA4, formA5, roll80, type Sheet } from './sheet.ts'
import { openTypefaces } from './typeface.ts'

/** Turns a paper into what printers and screens take. Needs no window and no font of the system. */
export interface PaperRenderer {
  /** In the paper's own format, with text that can be searched and copied. */
  renderPdf(paper: Paper): Promise<Uint8Array>
  /** One long picture for an 80 mm roll; 576 dots is what most heads reach. */
  renderRaster(paper: Paper, options: { readonly widthDots: number }): Promise<Raster>
  /** The same pages below each other, for the screen. */
  renderPng(paper: Paper): Promise<PngPicture>
}

const sheets = { receipt: a5, 'form-a4': formA4, 'form-a5': formA5 } as const satisfies Record<Paper['format'], Sheet>

export async function createPaperRenderer({
  resourcesFolder,
}: {
  readonly resourcesFolder: string
}): Promise<PaperRenderer> {
  const faces = await openTypefaces(resourcesFolder)
  return {
    renderPdf: (paper) => pagesAsPdf(paper, layOut(paper, sheets[paper.format], faces), faces),
    renderRaster(paper, { widthDots }) {
      const [page] = layOut(paper, roll80, faces)
      if (page === undefined) throw new Error('a roll has one page')
      return pageAsRaster(page, faces, widthDots)
    },
    renderPng: (paper) => pagesAsPng(layOut(paper, sheets[paper.format], faces), faces),
  }
}
