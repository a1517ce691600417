import type { PDFiumDocument, PDFiumLibrary, PDFiumPage } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { fail, ok, type Result } from '../../shared/result.ts'

/** More pages are no paper that anybody hands in, and looking through them would keep a person waiting for minutes. */
export const maxPdfPages = 40

/** As a camera's pages are kept; see `page-size.ts`. */
const dotsPerPoint = 200 / 72
/** A page may claim to be kilometres wide: it becomes as small as a sheet of A3 then. */
const longestSide = 3400

export type PdfFailure =
  | { readonly kind: 'lockedPdf' }
  | { readonly kind: 'brokenPdf' }
  | { readonly kind: 'longPdf'; readonly pages: number; readonly max: number }

/** One page as a picture, and how many there are. */
export interface PdfPage {
  readonly picture: Uint8Array<ArrayBuffer>
  readonly pages: number
}

/** Readers look for the mark in the first kilobyte: some scanners write a line of their own before it. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/**
 * Draws one page of a PDF, with what was filled into its forms.
 *
 * What comes out is a picture: scripts are never run, attachments and links never followed, and none of them goes
 * along. PDFium is WebAssembly without file or network; it is loaded when the first PDF comes.
 *
 * @param index counted from 0
 */
export async function readPdfPage(bytes: Uint8Array, index: number): Promise<Result<PdfPage, PdfFailure>> {
  const library = await loadPdfium()
  const opened = await openPdf(library, bytes)
  if (!opened.ok) return opened
  const document = opened.value
  try {
    const pages = document.getPageCount()
    if (pages > maxPdfPages) return fail({ kind: 'longPdf', pages, max: maxPdfPages })
    if (index >= pages) return fail({ kind: 'brokenPdf' })
    return ok({ picture: await drawPage(document.getPage(index)), pages })
  } catch {
    // Its own messages may name what the file holds.
    return fail({ kind: 'brokenPdf' })
  } finally {
    document.destroy()
  }
}

let loading: Promise<PDFiumLibrary> | null = null

function loadPdfium(): Promise<PDFiumLibrary> {
  loading ??= import('@hyzyla/pdfium').then((pdfium) => pdfium.PDFiumLibrary.init())
  return loading
}

async function openPdf(library: PDFiumLibrary, bytes: Uint8Array): Promise<Result<PDFiumDocument, PdfFailure>> {
  try {
    return ok(await library.loadDocument(bytes))
  } catch (error) {
    // The library tells its reasons apart by words only (`FPDF_ERR_PASSWORD`, `FPDF_ERR_SECURITY`).
    const isLocked = error instanceof Error && /password|security/i.test(error.message)
    return fail({ kind: isLocked ? 'lockedPdf' : 'brokenPdf' })
  }
}

async function drawPage(page: PDFiumPage): Promise<Uint8Array<ArrayBuffer>> {
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = Math.min(dotsPerPoint, longestSide / Math.max(originalWidth, originalHeight))
  const { data, width, height } = await page.render({ scale, render: 'bitmap', renderFormFields: true })
  const drawn = sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: 'white' })
  const picture = new Uint8Array(await drawn.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer())
  data.fill(0)
  return picture
}
