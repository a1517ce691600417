import { describe, expect, it } from 'vitest'
import { sampleFacts } from './sample-facts.ts'
import type { Paper } from './paper.ts'
import { receiptPaper } from './receipt-paper.ts'

const wordsOf = (paper: Paper) => JSON.stringify(paper)

const dirty = (text: string) => `${text}\u001b\u202E`

const boxes = (officer: string | null) =>
  receiptPaper({ ...sampleFacts, officer })
    .blocks.filter((block) => block.kind === 'signatures')
    .flatMap((block) => block.boxes)

describe('receiptPaper', () => {
  it('never carries the identity number itself', () => {
    const words = wordsOf(receiptPaper(sampleFacts))
    expect(words).not.toContain('051090000001')
    expect(words).toContain('0510******01')
  })

  it('says honestly that the Centre does not have the dossier yet', () => {
    const received = wordsOf(receiptPaper(sampleFacts))
    expect(received).toContain('đang chuyển đến Trung tâm')
    expect(received).not.toContain('Trung tâm đã tiếp nhận')
    const accepted = wordsOf(receiptPaper({ ...sampleFacts, state: 'accepted', officialCode: 'H48.15-261123-0007' }))
    expect(accepted).toContain('Trung tâm đã tiếp nhận')
    expect(accepted).toContain('H48.15-261123-0007')
    expect(accepted).not.toContain('đang chuyển đến')
    // Accepted by the Centre is not yet seen by the agency that decides.
    expect(accepted).toContain('Trung tâm kiểm tra rồi chuyển cơ quan giải quyết')
    expect(accepted).not.toContain('đang xem')
  })

  it('keeps the Vietnamese title on an English paper', () => {
    const words = wordsOf(receiptPaper({ ...sampleFacts, language: 'en' }))
    expect(words).toContain('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ')
    expect(words).toContain('Receipt of a dossier')
    expect(words).not.toContain('Việc tiếp theo')
  })

  it('says in one line what exactly is applied for, and nothing of it where that is not known any more', () => {
    expect(wordsOf(receiptPaper(sampleFacts))).toContain('Khai sinh cho Nguyễn Minh An; thêm 3 bản sao')
    expect(wordsOf(receiptPaper({ ...sampleFacts, request: null }))).not.toContain('Cụ thể')
  })

  it('marks practice, demonstration and reprint', () => {
    expect(wordsOf(receiptPaper({ ...sampleFacts, watermark: 'training' }))).toContain('BẢN TẬP – KHÔNG CÓ GIÁ TRỊ')
    expect(wordsOf(receiptPaper({ ...sampleFacts, watermark: 'demo' }))).toContain('CHƯA ĐƯỢC RÀ SOÁT')
    expect(wordsOf(receiptPaper({ ...sampleFacts, copy: 'reprint' }))).toContain('BẢN IN LẠI')
    expect(receiptPaper(sampleFacts).watermark).toBeNull()
  })

  it('leaves room for a pen only where a person receives', () => {
    expect(boxes(null).map(({ byHand }) => byHand)).toEqual([false, false])
    expect(boxes('Trần Thị Mẫu').at(1)).toMatchObject({ name: 'Trần Thị Mẫu', byHand: true })
  })

  it('cleans every field', () => {
    const words = wordsOf(
      receiptPaper({
        ...sampleFacts,
        trackingCode: dirty(sampleFacts.trackingCode),
        department: dirty(sampleFacts.department),
        request: dirty('Khai sinh'),
        applicant: { ...sampleFacts.applicant, name: dirty('Thử'), address: dirty('Ba Tơ') },
        parts: [{ name: dirty('Giấy chứng sinh'), form: 'original', pages: 1 }],
      }),
    )
    expect(words).not.toMatch(/\\u001b|\u202E/)
  })
})
