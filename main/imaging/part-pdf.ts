import { createHash } from 'node:crypto'
import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib'
import type { Language } from '../../shared/language.ts'
import { addGlyphlessFont } from './glyphless-font.ts'
import { greyPngParts } from './grey-png.ts'
import { srgbProfile } from './srgb-profile.ts'
import { textFontName } from './text-operators.ts'

const pointsPerInch = 72
/** What a picture without a density is taken to have. */
const usualDpi = 200

export interface PartPdf {
  readonly title: string
  readonly language: Language
  readonly createdAt: Date
  /** In their order: JPEGs, or PNGs of `encodeGreyPng`, each with its dots to the inch in its head. */
  readonly pages: readonly PdfPagePicture[]
}

export interface PdfPagePicture {
  readonly picture: Uint8Array
  /** Its `textOperators`, where it was read. */
  readonly text?: Uint8Array | undefined
}

/**
 * The pages of one part of a dossier as one PDF in the structure of PDF/A-2b (ISO 19005-2): the data of each picture
 * go in byte for byte, with title and language, a colour profile, and metadata that says the same as the document.
 *
 * The same pages give the same bytes: the file's id is their digest.
 */
export async function partPdf({ title, language, createdAt, pages }: PartPdf): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setLanguage(language)
  document.setCreator('Một Cửa')
  document.setProducer('Một Cửa')
  document.setCreationDate(createdAt)
  document.setModificationDate(createdAt)
  const font = pages.some(({ text }) => text !== undefined) ? addGlyphlessFont(document) : null
  for (const { picture, text } of pages) {
    const { ref, dpi, ...pixels } = await embed(document, picture)
    const [width, height] = [(pixels.width * pointsPerInch) / dpi, (pixels.height * pointsPerInch) / dpi]
    const page = document.addPage([width, height])
    const name = page.node.newXObject('Image', ref)
    // A picture is one by one unit large.
    const stretched = concatTransformationMatrix(width, 0, 0, height, 0, 0)
    page.pushOperators(pushGraphicsState(), stretched, drawObject(name), popGraphicsState())
    if (font !== null && text !== undefined) addText(page, font, text, pointsPerInch / dpi)
  }
  addOutputIntent(document)
  addMetadata(document, metadataOf({ title, createdAt }))
  const id = createHash('sha256').update(title)
  for (const { picture, text } of pages) id.update(picture).update(text ?? '')
  const hex = PDFHexString.of(id.digest('hex').slice(0, 32))
  document.context.trailerInfo.ID = document.context.obj([hex, hex])
  return document.save({ useObjectStreams: false, addDefaultPage: false })
}

/** Invisible, over the picture; its places are in pixels. */
function addText(page: PDFPage, font: PDFRef, text: Uint8Array, pointsPerPixel: number): void {
  const { context } = page.doc
  page.node.setFontDictionary(PDFName.of(textFontName), font)
  const scaled = `q ${pointsPerPixel} 0 0 ${pointsPerPixel} 0 0 cm\n`
  const operators = Buffer.concat([Buffer.from(scaled, 'latin1'), text, Buffer.from('Q\n', 'latin1')])
  page.node.addContentStream(context.register(context.flateStream(operators)))
  operators.fill(0)
}

interface Embedded {
  readonly ref: PDFRef
  readonly width: number
  readonly height: number
  readonly dpi: number
}

async function embed(document: PDFDocument, picture: Uint8Array): Promise<Embedded> {
  const png = greyPngParts(picture)
  if (png === null) {
    const { ref, width, height } = await document.embedJpg(picture)
    return { ref, width, height, dpi: dpiOf(picture) }
  }
  const { width, height, depth, dpi, data } = png
  // pdf-lib would unfold a PNG to eight bits in three colours; its data are already what a PDF's filter takes.
  const stream = document.context.stream(data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: depth,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: 1, BitsPerComponent: depth, Columns: width },
  })
  return { ref: document.context.register(stream), width, height, dpi }
}

function dpiOf(jpeg: Uint8Array): number {
  const head = new DataView(jpeg.buffer, jpeg.byteOffset, Math.min(20, jpeg.length))
  const isJfif = jpeg.length >= 20 && head.getUint32(6) === 0x4a464946
  return isJfif && head.getUint8(13) === 1 && head.getUint16(14) > 0 ? head.getUint16(14) : usualDpi
}

function addOutputIntent(document: PDFDocument): void {
  const { context } = document
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }))
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  document.catalog.set(PDFName.of('OutputIntents'), context.obj([intent]))
}

function addMetadata(document: PDFDocument, xmp: string): void {
  // Uncompressed: who looks after archives searches files for it.
  const stream = document.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' })
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream))
}

function metadataOf({ title, createdAt }: Pick<PartPdf, 'title' | 'createdAt'>): string {
  const words = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const at = `${createdAt.toISOString().slice(0, 19)}Z`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt></dc:title>
<xmp:CreatorTool>Một Cửa</xmp:CreatorTool><xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate><pdf:Producer>Một Cửa</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}
