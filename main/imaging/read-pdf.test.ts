import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import * as fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { forkWorker } from './fork-worker.ts'
import { createPageWorks } from './page-works.ts'
import { samplePdf, withForm, withMischief } from './pdf-fixture.ts'
import { isPdf, maxPdfPages, readPdfPage } from './read-pdf.ts'

const broken = { ok: false, failure: { kind: 'brokenPdf' } }

/** How dark a band of a page is, 0 to 255, between two heights as shares of it. */
async function inkBetween(picture: Uint8Array, from: number, to: number): Promise<number> {
  const { width, height } = await sharp(picture).metadata()
  const band = { left: 0, top: Math.round(height * from), width, height: Math.round(height * (to - from)) }
  const cut = await sharp(picture).extract(band).greyscale().toBuffer()
  const [grey] = (await sharp(cut).stats()).channels
  return 255 - (grey?.mean ?? 255)
}

async function pageOf(bytes: Uint8Array, index = 0): Promise<Uint8Array> {
  const read = await readPdfPage(bytes, index)
  if (!read.ok) throw new Error(read.failure.kind)
  return read.value.picture
}

describe('a PDF', () => {
  test('gives each of its pages as a picture of 200 dots an inch', async () => {
    const bytes = await samplePdf(3)
    expect(isPdf(bytes)).toBe(true)
    for (const index of [0, 2]) {
      const read = await readPdfPage(bytes, index)
      expect(read).toMatchObject({ ok: true, value: { pages: 3 } })
      const { format, width, height, exif } = await sharp(await pageOf(bytes, index)).metadata()
      expect([format, width, height, exif]).toEqual(['jpeg', 1652, 2338, undefined])
      expect(await inkBetween(await pageOf(bytes, index), 0.1, 0.2)).toBeGreaterThan(3)
    }
    expect(await readPdfPage(bytes, 3)).toEqual(broken)
  })

  test('leaves scripts, attachments and links behind, and runs none', async () => {
    const picture = await pageOf(await samplePdf(1, withMischief))
    const text = new TextDecoder('latin1').decode(picture)
    expect(text).not.toMatch(/script|alert|attached|secret/)
    expect(await inkBetween(picture, 0.1, 0.2)).toBeGreaterThan(3)
  })

  test('shows what was filled into its form', async () => {
    const [plain, filled] = [await pageOf(await samplePdf(1)), await pageOf(await samplePdf(1, withForm))]
    expect(await inkBetween(plain, 0.55, 0.65)).toBeLessThan(1)
    expect(await inkBetween(filled, 0.55, 0.65)).toBeGreaterThan(5)
  })

  test('that is locked says so', async () => {
    const bytes = await samplePdf(1, (document) => {
      document.encrypt({ userPassword: 'mật khẩu', ownerPassword: 'chủ' })
    })
    expect(await readPdfPage(bytes, 0)).toEqual({ ok: false, failure: { kind: 'lockedPdf' } })
  })

  test('of ten thousand pages is not begun', async () => {
    const failure = { kind: 'longPdf', pages: 10_000, max: maxPdfPages }
    expect(await readPdfPage(await samplePdf(10_000), 0)).toEqual({ ok: false, failure })
  })

  test('that claims to be kilometres wide becomes no larger than a sheet of A3', async () => {
    const bytes = await samplePdf(0, (document) => void document.addPage([3_000_000, 500]))
    const read = await readPdfPage(bytes, 0)
    const { width = 0, height = 0 } = read.ok ? await sharp(read.value.picture).metadata() : {}
    expect(Math.max(width, height)).toBeLessThanOrEqual(3401)
  })

  test('whose table of contents is gone is read all the same, or told to be damaged', async () => {
    const whole = Buffer.from(await samplePdf(2))
    const wrong = Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n99999999'), 'latin1')
    expect(await readPdfPage(new Uint8Array(wrong), 1)).toMatchObject({ ok: true, value: { pages: 2 } })
    const half = whole.subarray(0, Math.floor(whole.length / 3))
    expect(await readPdfPage(new Uint8Array(half), 0)).toEqual(broken)
  })

  test('that is none is told apart: a zip in its clothes, and nothing at all', async () => {
    const zip = zipSync({ 'trang.txt': new TextEncoder().encode('x') })
    expect(isPdf(zip)).toBe(false)
    expect(isPdf(new Uint8Array())).toBe(false)
    const dressed = new Uint8Array([...new TextEncoder().encode('%PDF-1.7\n'), ...zip])
    expect(await readPdfPage(dressed, 0)).toEqual(broken)
  })

  test('whatever its bytes are, the answer is a page or a reason', async () => {
    const whole = await samplePdf(1, withForm)
    const place = fc.nat({ max: whole.length - 1 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 40 }), async (changes) => {
        const bytes = whole.slice()
        for (const [at, value] of changes) bytes[at] = value
        const read = await readPdfPage(bytes, 0)
        expect(read.ok || ['brokenPdf', 'lockedPdf', 'longPdf'].includes(read.failure.kind)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })
})

describe('in a process of its own', () => {
  const entry = fileURLToPath(new URL('./worker-main.ts', import.meta.url))
  const effects = createSimulatedEffects({ startsAt: new Date(0), seed: 1 })
  const works = createPageWorks({ start: forkWorker(entry), effects })
  afterAll(() => works.close())

  test('a page is drawn, and the first one stands for the file in a list', async () => {
    const bytes = await samplePdf(2)
    expect(await works.pdfPage(bytes, 1)).toMatchObject({ ok: true, value: { pages: 2 } })
    expect((await sharp((await works.preview(bytes, 'list')) ?? undefined).metadata()).height).toBe(240)
    expect(await works.pdfPage(new TextEncoder().encode('%PDF-1.4 and no more'), 0)).toEqual(broken)
  })
})
