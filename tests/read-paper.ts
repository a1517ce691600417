import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Raster } from '../main/printing/raster.ts'

/** Reads rendered papers back with readers that share no code with the renderer. For tests only. */

const require = createRequire(import.meta.url)

export interface PdfReadBack {
  readonly title: string
  readonly language: string
  /** Words of each page, lines joined by spaces. */
  readonly pages: readonly string[]
}

async function openPdf(pdf: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const standardFontDataUrl = path.join(path.dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts/')
  return getDocument({ data: pdf.slice(), standardFontDataUrl, verbosity: 0 }).promise
}

export async function readPdf(pdf: Uint8Array): Promise<PdfReadBack> {
  const document = await openPdf(pdf)
  const { info } = await document.getMetadata()
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    )
  }
  const { Title, Language } = info as { Title: string; Language: string }
  await document.loadingTask.destroy()
  return { title: Title, language: Language, pages }
}

/** A piece of text on the first page, in points from its lower left corner. */
export interface PlacedText {
  readonly text: string
  readonly left: number
  readonly base: number
  readonly width: number
}

export async function placedTextsOf(pdf: Uint8Array): Promise<readonly PlacedText[]> {
  const document = await openPdf(pdf)
  const { items } = await (await document.getPage(1)).getTextContent()
  await document.loadingTask.destroy()
  return items.flatMap((item) =>
    'str' in item
      ? [{ text: item.str, left: Number(item.transform[4]), base: Number(item.transform[5]), width: item.width }]
      : [],
  )
}

/** The first page as a PNG, as a viewer would show it. */
export async function paintPdf(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await openPdf(pdf)
  const page = await document.getPage(1)
  const viewport = page.getViewport({ scale: 2 })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  await page.render({ canvas: canvas as never, viewport }).promise
  await document.loadingTask.destroy()
  return canvas.toBuffer('image/png')
}

/** Texts of the QR symbols in a picture. */
export async function readQr(picture: Uint8Array): Promise<string[]> {
  const wasmBinary = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  await prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasmBinary).buffer }, fireImmediately: true })
  const results = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true })
  return results.map(({ text }) => text)
}

/** A raster as PNG: what the paper would show. */
export async function rasterAsPng({ width, height, bits }: Raster): Promise<Uint8Array> {
  const stride = Math.ceil(width / 8)
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const black = ((bits[y * stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
      grey[y * width + x] = black === 1 ? 0 : 255
    }
  }
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()
}

export interface PrinterReading {
  /** The picture that the paper carries. */
  readonly raster: Raster
  /** The commands met, in order, pictures as `GS v 0`. */
  readonly commands: readonly string[]
}

/** Reads an ESC/POS stream as a printer does; anything that it does not know is an error. */
export function readEscPos(bytes: Uint8Array): PrinterReading {
  const commands: string[] = []
  const rows: Uint8Array[] = []
  let width = 0
  let height = 0
  let at = 0
  const next = () => {
    const byte = bytes[at]
    if (byte === undefined) throw new Error('the stream ends within a command')
    at += 1
    return byte
  }
  while (at < bytes.length) {
    const command = `${next().toString(16)} ${next().toString(16)}`
    if (command === '1b 40') commands.push('ESC @')
    else if (command === '1b 64') commands.push(`ESC d ${next()}`)
    else if (command === '1d 56') commands.push(`GS V ${next()} ${next()}`)
    else if (command === '1d 76' && next() === 0x30) {
      commands.push('GS v 0')
      const mode = next()
      const stride = next() + 256 * next()
      const count = next() + 256 * next()
      if (mode !== 0 || at + stride * count > bytes.length) throw new Error('a broken picture')
      rows.push(bytes.subarray(at, at + stride * count))
      at += stride * count
      width = stride * 8
      height += count
    } else throw new Error(`unknown command ${command} at ${at}`)
  }
  return { raster: { width, height, bits: Uint8Array.from(rows.flatMap((row) => [...row])) }, commands }
}
