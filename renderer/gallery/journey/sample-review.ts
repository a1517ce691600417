import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodOutput } from '../../../shared/contract/method.ts'
import type { ListedProcedure, ReviewValues } from '../../../shared/contract/review-methods.ts'
import type { NextVersion, VersionChanges } from '../../../shared/procedure/next-version.ts'
import { reviewFieldNames } from '../../../shared/procedure/review-field.ts'
import type { Overview } from '../../desk/review/use-review.ts'
import type { ReviewedProcedure } from '../../desk/review/use-reviewed-procedure.ts'

const listed = (code: string, name: string, more: Partial<ListedProcedure>): ListedProcedure => ({
  code,
  name,
  plainName: { vi: name, en: name },
  state: 'same',
  origin: 'imported',
  missingFrom: null,
  retired: false,
  reviewed: false,
  confirmed: 0,
  traps: 0,
  ...more,
})

const birth = listed('1.001193', 'Thủ tục đăng ký khai sinh', {
  plainName: { vi: 'Làm giấy khai sinh', en: 'Register a birth' },
  state: 'changed',
  confirmed: 6,
  traps: 2,
})

/** What an office has after it took a file in. */
export const sampleOverview: Overview = {
  today: '2026-11-25',
  mayPublish: true,
  procedures: [
    listed('9.000101', 'Thủ tục cấp giấy phép sử dụng tạm thời lòng đường, vỉa hè vào mục đích khác', {
      state: 'fresh',
      traps: 3,
    }),
    birth,
    listed('1.004873', 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân', { state: 'changed', confirmed: 9 }),
    listed('2.000815', 'Thủ tục chứng thực bản sao từ bản chính', { origin: 'shipped', missingFrom: 'thu-tuc.xlsx' }),
    listed('1.000656', 'Thủ tục đăng ký khai tử', { origin: 'shipped', reviewed: true, confirmed: 10 }),
  ],
  national: { count: 2642, reviewed: false },
  versions: [
    {
      number: 3,
      fromDay: '2027-01-01',
      publishedAt: '2026-11-24T10:20:00+07:00',
      publishedBy: 'Lê Thị Thu Hà',
      note: 'Nghị quyết của HĐND tỉnh về phí, lệ phí từ 2027',
      state: 'coming',
    },
    {
      number: 2,
      fromDay: '2026-11-02',
      publishedAt: '2026-10-30T16:05:00+07:00',
      publishedBy: 'Nguyễn Hoàng Phương',
      note: '',
      state: 'inForce',
    },
    {
      number: 1,
      fromDay: '2026-10-01',
      publishedAt: '2026-09-28T09:00:00+07:00',
      publishedBy: 'Lê Thị Thu Hà',
      note: '',
      state: 'past',
    },
  ],
}

/** What was done last. */
export const sampleRecord: MethodOutput<Contract['review.record']> = [
  { at: '2026-11-24T10:20:00+07:00', by: 'Lê Thị Thu Hà', action: 'published', subject: 'version from 2027-01-01' },
  { at: '2026-11-24T10:02:00+07:00', by: 'Lê Thị Thu Hà', action: 'confirmed', subject: '1.001193 name, time' },
  { at: '2026-11-24T09:40:00+07:00', by: 'Nguyễn Hoàng Phương', action: 'changed', subject: '1.001193 feeVnd' },
  {
    at: '2026-11-24T09:31:00+07:00',
    by: 'Nguyễn Hoàng Phương',
    action: 'imported',
    subject: 'thu-tuc.xlsx: 1 new, 2 changed',
  },
  {
    at: '2026-11-24T09:12:00+07:00',
    by: 'Lê Thị Thu Hà',
    action: 'confirmed',
    subject: 'national list, 2642 procedures',
  },
]

/** The beginning of what can be asked for anywhere. */
export const sampleNational: MethodOutput<Contract['review.national']> = {
  digest: 'national-1',
  procedures: [
    { code: '1.000656', name: 'Thủ tục đăng ký khai tử', field: 'Hộ tịch', level: 'Cấp xã' },
    {
      code: '1.002693',
      name: 'Cấp giấy phép chặt hạ, dịch chuyển cây xanh',
      field: 'Hạ tầng kỹ thuật',
      level: 'Cấp tỉnh, Cấp xã',
    },
    {
      code: '2.002096',
      name: 'Cấp giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh',
      field: 'Công nghiệp địa phương',
      level: 'Cấp tỉnh',
    },
  ],
}

const before: ReviewValues = {
  nameVi: birth.name,
  nameEn: 'Birth registration',
  plainName: { vi: 'Làm giấy khai sinh', en: 'Register a birth' },
  fieldVi: 'Hộ tịch',
  departmentNowVi: 'UBND cấp xã',
  level: 4,
  days: 1,
  daysUnit: 'working',
  feeVnd: 0,
  feeNote: 'Miễn lệ phí đăng ký đúng hạn',
  feeWords: null,
  documents: [
    { nameVi: 'Giấy chứng sinh', copies: 1, original: true },
    { nameVi: 'Giấy chứng nhận kết hôn của cha mẹ', copies: 1, original: false },
  ],
  parts: [
    { document: 'Giấy chứng sinh', name: { vi: 'Giấy chứng sinh', en: 'Birth notice' }, kind: 'paper', required: true },
    {
      document: 'Giấy chứng nhận kết hôn của cha mẹ',
      name: { vi: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' },
      kind: 'present',
      required: false,
      condition: { vi: 'Nếu cha mẹ đã đăng ký kết hôn', en: 'If the parents are married' },
    },
  ],
  form: 'birth-registration',
  formTitle: { vi: 'Tờ khai đăng ký khai sinh', en: 'Birth registration' },
  formVersion: 2,
  beside: {
    queryHints: ['khai sinh', 'giấy của bé'],
    notes: '',
    source: 'thu-tuc.xlsx',
    agencyLevel: 'xã',
    departmentVi: 'UBND cấp xã',
    codeVerified: true,
    confidence: 'partial',
    fromMemory: [],
  },
}

const otherBeside: ReviewValues['beside'] = { ...before.beside, queryHints: ['khai sinh', 'làm giấy cho con'] }

/** One procedure in the middle of its review: another fee, off by a thousand, and days that the notes contradict. */
export const sampleReviewed: ReviewedProcedure = {
  listed: birth,
  source: 'thu-tuc.xlsx',
  before,
  now: { ...before, days: 5, feeVnd: 15, feeNote: '15.000 đồng nếu đăng ký quá hạn', beside: otherBeside },
  fields: reviewFieldNames.map((name) => ({
    name,
    digest: `${name}-1`,
    confirmed: ['time', 'fee', 'documents', 'form'].includes(name)
      ? null
      : { by: 'Lê Thị Thu Hà', at: '2026-11-24T10:02:00+07:00' },
    differs: ['time', 'fee'].includes(name),
    traps:
      name === 'fee'
        ? [{ field: name, kind: 'feeThousandfold', params: {} }]
        : name === 'time'
          ? [{ field: name, kind: 'daysDiffer', params: { noted: '1, 3', days: '5' } }]
          : [],
  })),
  choices: {
    fields: ['Hộ tịch', 'Chứng thực'],
    departments: ['UBND cấp xã', 'Sở Tư pháp'],
    forms: [
      { id: 'birth-registration', title: before.formTitle },
      { id: 'general-application', title: { vi: 'Đơn đề nghị', en: 'Application' } },
    ],
  },
}

/** What a head reads before it is published. */
export const sampleNextVersion: NextVersion = {
  digest: 'next-1',
  nothingNew: false,
  fresh: [{ code: '9.000101', name: sampleOverview.procedures[0]?.name ?? '' }],
  changed: [
    { code: '1.001193', name: birth.name, fields: ['time', 'fee'] },
    { code: '1.004873', name: 'Thủ tục cấp Giấy xác nhận tình trạng hôn nhân', fields: ['fee'] },
  ],
  reviewed: [{ code: '1.000894', name: 'Thủ tục đăng ký kết hôn' }],
  unreviewed: [],
  gone: [{ code: '2.000815', name: 'Thủ tục chứng thực bản sao từ bản chính' }],
  keptAsBefore: [{ code: '1.000656', name: 'Thủ tục đăng ký khai tử' }],
  leftOut: [{ code: '9.000102', name: 'Thủ tục cấp giấy xác nhận đã học nghề' }],
  besideFields: [{ code: '1.000656', name: 'Thủ tục đăng ký khai tử', beside: ['queryHints'] }],
  otherLists: ['search-words', 'most-asked'],
  otherNationalList: true,
}

/** What a version changed that was published; the same procedure before and after as in its review. */
export const sampleVersionChanges: VersionChanges = {
  fresh: sampleNextVersion.fresh,
  changed: sampleNextVersion.changed,
  reviewed: [],
  unreviewed: [],
  gone: sampleNextVersion.gone,
  besideFields: [],
  otherLists: [],
  otherNationalList: false,
}
