import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { archiveFaults } from './archive-faults-fixture.ts'
import { encodeGreyPng } from './grey-png.ts'
import { partPdf } from './part-pdf.ts'

const title = 'Giấy chứng sinh <bản sao & trích lục>'
const createdAt = new Date('2026-11-26T03:15:00Z')

let pdf: Buffer
beforeAll(async () => {
  const background = { r: 200, g: 40, b: 40 }
  const jpeg = await sharp({ create: { width: 200, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const grey = encodeGreyPng({ data: new Uint8Array(200 * 300), width: 200, height: 300, depth: 2, dpi: 200 })
  const text = new TextEncoder().encode('BT\n3 Tr\n/Text 10 Tf\n1 0 0 1 9 9 Tm 100 Tz <00610062> Tj\nET\n')
  const pages = [{ picture: jpeg }, { picture: grey, text }]
  pdf = Buffer.from(await partPdf({ title, language: 'vi', createdAt, pages }))
})

test('the PDF of a part keeps the clauses of PDF/A-2b, with colours, greys and a layer of text', () => {
  expect(archiveFaults(pdf)).toEqual([])
})

test('what the document says of itself and what its metadata say is the same, to another reader', async () => {
  const read = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false }).promise
  const { info, metadata } = await read.getMetadata()
  const about = info as Readonly<Record<string, string>>
  expect([about['Title'], about['Creator'], about['Producer']]).toEqual([title, 'Một Cửa', 'Một Cửa'])
  const says = (name: string) => metadata.get(name) as unknown
  expect([says('dc:title'), says('xmp:creatortool'), says('pdf:producer')]).toEqual([title, 'Một Cửa', 'Một Cửa'])
  expect([about['CreationDate'], about['ModDate']]).toEqual(['D:20261126031500Z', 'D:20261126031500Z'])
  expect([says('xmp:createdate'), says('xmp:modifydate')]).toEqual(['2026-11-26T03:15:00Z', '2026-11-26T03:15:00Z'])
  await read.loadingTask.destroy()
})

/** Replaces words by others of the same length, so that everything stays where the table says. */
function changed(from: string, to: string): Buffer {
  expect(to.length).toBe(from.length)
  const at = pdf.indexOf(Buffer.from(from, 'latin1'))
  expect(at).toBeGreaterThan(0)
  const other = Buffer.from(pdf)
  other.write(to, at, 'latin1')
  return other
}

test.each([
  ['6.1.2 header', '\n%\x81\x81\x81', '\n%abc'],
  ['6.1.7 no LZW, no Crypt', '/FlateDecode', '/LZWDecode  '],
  ['6.2.8 plain images', '/BitsPerComponent', '/Interpolate true'],
  ['6.2.10 nothing see-through', '/Columns 200', '/SMask 7 0 R'],
  ['6.1.3 file identifier', '/ID', '/IX'],
  ['6.2.3 output intent', '/GTS_PDFA1', '/GTS_PDFX1'],
  ['6.2.11 embedded fonts', '/FontFile2', '/FontFileX'],
  ['6.5 no actions', '/ViewerPreferences', '/OpenAction /Nothi'],
  ['6.6.4 part 2, level B', '<pdfaid:part>2', '<pdfaid:part>3'],
  ['title and language', '/Lang', '/Lank'],
])('a PDF that breaks %s is noticed', (clause, from, to) => {
  expect(archiveFaults(changed(from, to))).toContain(clause)
})
