import path from 'node:path'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReceiptFacts } from '../../shared/receipt/receipt-facts.ts'
import { receiptPaper } from '../../shared/receipt/receipt-paper.ts'
import { sampleFacts } from '../../shared/receipt/sample-facts.ts'
import { escPos } from './esc-pos.ts'
import { createPaperRenderer, type PaperRenderer } from './paper-renderer.ts'
import { paintPdf, rasterAsPng, readEscPos, readPdf, readQr } from '../../tests/read-paper.ts'

const resourcesFolder = path.join(import.meta.dirname, '../resources')
let renderer: PaperRenderer
beforeAll(async () => {
  renderer = await createPaperRenderer({ resourcesFolder })
})

const wordsOf = async (facts: ReceiptFacts) =>
  (await readPdf(await renderer.renderPdf(receiptPaper(facts)))).pages.join(' ')

/** Every string inside. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** The same facts as a keyboard or card that writes combining marks gives them. */
function decomposed<Value>(value: Value): Value {
  if (typeof value === 'string') return value.normalize('NFD') as Value
  if (Array.isArray(value)) return value.map(decomposed) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decomposed(inner)])) as Value
}

const syllables = "Nguyễn Thị Hường Đặng Ngữ Quỳnh Ước Lưỡng Ỷ Kpă Rơ Chăm Y K'Tu Huệ Ẵm".split(' ')

describe('the PDF', () => {
  it.each(['vi', 'en'] as const)('holds every fact of the receipt in composed letters (%s)', async (language) => {
    const facts: ReceiptFacts = {
      ...sampleFacts,
      language,
      submitter: 'Phạm Thị Mẫu',
      officer: 'Đinh Thị Y Thử',
      applicant: { ...sampleFacts.applicant, email: 'thu.nguyen@example.vn' },
    }
    const words = (await wordsOf(decomposed(facts))).replaceAll(' ', '')
    const { agency, procedure, applicant, parts } = facts
    const expected = textsOf([
      agency,
      procedure,
      { ...applicant, idNumber: '0510******01' },
      parts.map(({ name }) => name),
      [facts.placeOfIssue, facts.centreName, facts.officeAddress, facts.contactPhone, facts.trackingCode],
      [facts.department, facts.submitter, facts.officer, facts.handlingTime, facts.fee],
      [facts.delivery?.text ?? null, facts.appointment.place],
    ])
    expect(expected.length).toBeGreaterThan(20)
    for (const text of expected) expect(words).toContain(text.normalize('NFC').replaceAll(' ', ''))
    expect(words).not.toContain('051090000001')
    expect(words).toContain(
      (language === 'vi' ? 'thứ Ba, ngày 24 tháng 11 năm 2026' : '24 November 2026').replaceAll(' ', ''),
    )
    expect(words.normalize('NFC')).toBe(words)
  })

  it('names itself and its language', async () => {
    const { title, language, pages } = await readPdf(await renderer.renderPdf(receiptPaper(sampleFacts)))
    expect(title).toBe(`Giấy tiếp nhận hồ sơ và hẹn trả kết quả ${sampleFacts.trackingCode}`)
    expect(language).toBe('vi')
    expect(pages).toHaveLength(1)
  })

  it('is the same bytes for the same paper', async () => {
    const paper = receiptPaper(sampleFacts)
    const [once, again] = [await renderer.renderPdf(paper), await renderer.renderPdf(paper)]
    expect(Buffer.compare(once, again)).toBe(0)
  })

  it('flows to more pages and cuts nothing off', async () => {
    const parts = Array.from({ length: 45 }, (_, index) => ({
      name: `Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất, thửa số ${index + 1000}`,
      form: 'photocopy' as const,
      pages: 2,
    }))
    const { pages } = await readPdf(await renderer.renderPdf(receiptPaper({ ...sampleFacts, parts })))
    expect(pages.length).toBeGreaterThan(1)
    const words = pages.join(' ').replaceAll(' ', '')
    for (const { name } of parts) expect(words).toContain(name.replaceAll(' ', ''))
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Trang ${index + 1}/${pages.length}`)
    }
    for (const page of pages.slice(1)) expect(page).toContain(`${sampleFacts.trackingCode} (tiếp theo)`)
    expect(pages.at(-1)).toContain('NGƯỜI TIẾP NHẬN HỒ SƠ')
  })

  it('carries the watermark on every page', async () => {
    const parts = Array.from({ length: 40 }, () => ({ name: 'Giấy khai sinh', form: 'original' as const, pages: 1 }))
    const { pages } = await readPdf(
      await renderer.renderPdf(receiptPaper({ ...sampleFacts, parts, watermark: 'training' })),
    )
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toContain('BẢN TẬP')
  })

  it('prints any Vietnamese name right, however it was typed', async () => {
    const syllable = fc.constantFrom(...syllables)
    const name = fc.array(syllable, { minLength: 1, maxLength: 12 }).map((chosen) => chosen.join(' '))
    await fc.assert(
      fc.asyncProperty(name, fc.constantFrom('NFC', 'NFD'), async (fullName, typed) => {
        const applicant = { ...sampleFacts.applicant, name: fullName.normalize(typed) }
        expect((await wordsOf({ ...sampleFacts, applicant })).replaceAll(' ', '')).toContain(
          fullName.replaceAll(' ', ''),
        )
      }),
      { numRuns: 12 },
    )
  })
})

describe('the QR', () => {
  it('is read from the PDF, the picture and the roll', async () => {
    const paper = receiptPaper(sampleFacts)
    const { png } = await renderer.renderPng(paper)
    const roll = await renderer.renderRaster(paper, { widthDots: 576 })
    const pictures = [await paintPdf(await renderer.renderPdf(paper)), png, await rasterAsPng(roll)]
    for (const picture of pictures) expect(await readQr(picture)).toEqual([sampleFacts.trackingCode])
  })
})

describe('the roll', () => {
  it('is as wide as the head and long enough for more papers', async () => {
    const few = await renderer.renderRaster(receiptPaper(sampleFacts), { widthDots: 576 })
    const parts = Array.from({ length: 30 }, () => ({ name: 'Giấy khai sinh', form: 'original' as const, pages: 1 }))
    const many = await renderer.renderRaster(receiptPaper({ ...sampleFacts, parts }), { widthDots: 576 })
    expect(few.width).toBe(576)
    expect(few.bits).toHaveLength(72 * few.height)
    expect(many.height).toBeGreaterThan(few.height + 26 * 40)
  })

  it('comes back from its ESC/POS bytes dot by dot', async () => {
    const raster = await renderer.renderRaster(receiptPaper(sampleFacts), { widthDots: 576 })
    const { raster: printed, commands } = readEscPos(escPos(raster))
    expect(Buffer.compare(printed.bits, raster.bits)).toBe(0)
    expect(printed.height).toBe(raster.height)
    expect(commands.at(0)).toBe('ESC @')
    expect(commands.slice(-2)).toEqual(['ESC d 4', 'GS V 66 0'])
  })

  it('never lets a typed byte reach the printer as a command', async () => {
    const attack = '\u001b@\u001dV\u0000\u0010\u0004\u0001\u001bp0'
    const applicant = { ...sampleFacts.applicant, name: `Nguyễn${attack} Văn Thử`, address: attack }
    const hostile = await renderer.renderRaster(receiptPaper({ ...sampleFacts, applicant }), { widthDots: 576 })
    const { commands } = readEscPos(escPos(hostile))
    expect(new Set(commands)).toEqual(new Set(['ESC @', 'GS v 0', 'ESC d 4', 'GS V 66 0']))
  })
})

describe('the picture for the screen', () => {
  it('is as large as it says', async () => {
    const { png, width, height } = await renderer.renderPng(receiptPaper(sampleFacts))
    const header = new DataView(png.buffer, png.byteOffset)
    expect([header.getUint32(16), header.getUint32(20)]).toEqual([width, height])
    expect(width).toBe(1036)
  })
})
