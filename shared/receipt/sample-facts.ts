import type { ReceiptFacts } from './receipt-facts.ts'

/** A fictional receipt, for tests and tools. */
export const sampleFacts: ReceiptFacts & {
  readonly applicant: NonNullable<ReceiptFacts['applicant']>
  readonly delivery: NonNullable<ReceiptFacts['delivery']>
} = {
  language: 'vi',
  agency: ['ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'],
  placeOfIssue: 'Quảng Ngãi',
  centreName: 'Trung tâm Phục vụ hành chính công tỉnh Quảng Ngãi',
  officeAddress: '54 Hùng Vương, Quảng Ngãi',
  contactPhone: '0255 000 0000',
  trackingCode: '7K4PX-W9D3T-H6CNA',
  state: 'received',
  officialCode: null,
  procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
  request: 'Khai sinh cho Nguyễn Minh An; thêm 3 bản sao',
  department: 'Ủy ban nhân dân cấp xã',
  applicant: {
    name: 'Nguyễn Văn Thử',
    idNumber: '051090000001',
    address: 'Tổ 1, Nghĩa Lộ, Quảng Ngãi, Quảng Ngãi',
    phone: '0905 000 001',
    email: null,
  },
  submitter: null,
  officer: null,
  parts: [
    { name: 'Tờ khai đăng ký khai sinh', form: 'form', pages: 1 },
    { name: 'Giấy chứng sinh', form: 'original', pages: 1 },
    { name: 'Giấy chứng nhận kết hôn của cha mẹ', form: 'certifiedCopy', pages: 2 },
  ],
  sets: 1,
  handlingTime: '01 ngày làm việc',
  receivedAt: '2026-11-23T09:05',
  appointment: { dueAt: '2026-11-24T16:30', place: 'Bộ phận Một cửa, 54 Hùng Vương, Quảng Ngãi' },
  delivery: { kind: 'office', text: 'Tại quầy của Bộ phận Một cửa' },
  fee: 'Miễn phí',
  watermark: null,
  copy: null,
}
