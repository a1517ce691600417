import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encodeGreyPng } from './grey-png.ts'
import { partPdf } from './part-pdf.ts'
import { srgbProfile } from './srgb-profile.ts'

const createdAt = new Date('2026-11-26T03:15:00Z')

async function jpeg(width: number, height: number, red: number): Promise<Uint8Array> {
  const background = { r: red, g: 40, b: 40 }
  return new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  )
}

test('pages stand in their order, at their size, with title, language, colour profile and equal metadata', async () => {
  const pages = [await jpeg(200, 100, 200), await jpeg(100, 300, 20)]
  const title = 'Giấy chứng sinh <bản sao & trích lục>'
  const pdf = await partPdf({ title, language: 'vi', createdAt, pages: pages.map((picture) => ({ picture })) })
  const read = await PDFDocument.load(pdf, { updateMetadata: false })
  // Pictures that name no density have 200 dots to the inch.
  expect(read.getPages().map((page) => page.getSize())).toEqual([
    { width: 72, height: 36 },
    { width: 36, height: 108 },
  ])
  expect(read.getTitle()).toBe(title)
  expect(read.catalog.get(PDFName.of('Lang'))?.toString()).toContain('vi')
  expect(read.catalog.has(PDFName.of('OutputIntents'))).toBe(true)
  expect(String(read.context.trailerInfo.ID)).toMatch(/^\[ (<[\dA-Fa-f]{32}>) \1 \]$/)
  const metadata = read.catalog.lookup(PDFName.of('Metadata'))
  const xmp = metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.contents) : ''
  expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
  expect(xmp).toContain('Giấy chứng sinh &lt;bản sao &amp; trích lục&gt;')
  expect(xmp).toContain('<xmp:CreateDate>2026-11-26T03:15:00Z</xmp:CreateDate>')
  const bytes = Buffer.from(pdf)
  for (const page of pages) expect(bytes.includes(Buffer.from(page))).toBe(true)
  const [first = 0, second = 0] = pages.map((page) => bytes.indexOf(Buffer.from(page)))
  expect(first).toBeLessThan(second)
})

test('a page of a few greys goes in as it is and comes out of a reader as it was', async () => {
  const [width, height] = [150, 200]
  const data = Uint8Array.from({ length: width * height }, (_, at) => (at * 7 + (at >> 6)) % 4)
  const png = encodeGreyPng({ data, width, height, depth: 2, dpi: 150 })
  const pdf = await partPdf({ title: 'a', language: 'vi', createdAt, pages: [{ picture: png }] })
  const read = await getDocument({ data: pdf, useSystemFonts: false }).promise
  const page = await read.getPage(1)
  expect(page.view).toEqual([0, 0, 72, 96])
  const viewport = page.getViewport({ scale: 150 / 72 })
  const canvas = createCanvas(width, height)
  await page.render({ canvas: null, canvasContext: canvas.getContext('2d') as never, viewport }).promise
  const drawn = canvas.getContext('2d').getImageData(0, 0, width, height).data
  const greys = Array.from(data, (_, at) => Math.round((drawn[at * 4] ?? 0) / 85))
  expect(greys).toEqual(Array.from(data))
  await read.loadingTask.destroy()
})

test('the same pages give the same bytes', async () => {
  const asked = { title: 'a', language: 'en', createdAt, pages: [{ picture: await jpeg(50, 50, 9) }] } as const
  expect(await partPdf(asked)).toEqual(await partPdf(asked))
})

test('the colour profile has the length, mark and tags that it names', () => {
  const profile = Buffer.from(srgbProfile())
  expect(profile.readUInt32BE(0)).toBe(profile.length)
  expect(profile.toString('latin1', 36, 40)).toBe('acsp')
  const count = profile.readUInt32BE(128)
  const tags = Array.from({ length: count }, (_, at) => {
    const place = profile.readUInt32BE(136 + 12 * at)
    return [profile.toString('latin1', 132 + 12 * at, 136 + 12 * at), profile.toString('latin1', place, place + 4)]
  })
  expect(Object.fromEntries(tags)).toEqual({
    desc: 'desc',
    cprt: 'text',
    wtpt: 'XYZ ',
    rXYZ: 'XYZ ',
    gXYZ: 'XYZ ',
    bXYZ: 'XYZ ',
    rTRC: 'curv',
    gTRC: 'curv',
    bTRC: 'curv',
  })
})
