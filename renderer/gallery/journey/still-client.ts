import type { KioskClient } from '../../../shared/contract/client.ts'
import type { Contract, MethodName } from '../../../shared/contract/contract.ts'
import type { MethodResult } from '../../../shared/contract/method.ts'
import type { SearchAnswer } from '../../../shared/procedure/found-procedure.ts'
import type { CatalogueOverview } from '../../../shared/procedure/procedure.ts'
import { fail, ok } from '../../../shared/result.ts'
import type { KioskDescription } from '../../app/kiosk-context.tsx'
import {
  sampleNational,
  sampleNextVersion,
  sampleOverview,
  sampleRecord,
  sampleReviewed,
  sampleVersionChanges,
} from './sample-review.ts'
import { sampleProcedure } from './sample-procedure.ts'
import { samplePicture } from './sample-picture.ts'

const text = (vi: string, en: string) => ({ vi, en })

const names = [
  text('Làm giấy khai sinh', 'Register a birth'),
  text(
    'Sang tên sổ đỏ khi mua bán, cho tặng, thừa kế',
    'Put a land book into a new name after sale, gift or inheritance',
  ),
  text('Xin giấy xác nhận tình trạng hôn nhân (giấy độc thân)', 'Certificate of marital status'),
  text('Mở quán, mở tiệm', 'Open a shop'),
  text('Chứng thực bản sao từ bản chính', 'Certified copy'),
  text('Xin phép xây nhà ở riêng lẻ', 'Permit to build a house'),
  text('Báo tử', 'Register a death'),
  text('Tách thửa, chia đất', 'Divide a plot'),
  text('Đăng ký tàu cá', 'Register a fishing boat'),
]

const overview: CatalogueOverview = {
  version: '1',
  departments: [
    {
      id: 'land',
      name: text('Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment'),
      agencyCode: 'H48.15',
    },
    { id: 'justice', name: text('Sở Tư pháp', 'Department of Justice'), agencyCode: 'H48.16' },
    {
      id: 'commune',
      name: text('Ủy ban nhân dân xã, phường, đặc khu', 'People’s committee of the commune'),
      agencyCode: 'H48.60',
    },
  ],
  lifeEvents: [
    text('Sinh con', 'A child is born'),
    text('Kết hôn', 'Marriage'),
    text('Nhà và đất', 'House and land'),
  ].map((name, index) => ({ id: `event-${index}`, name, icon: 'baby', procedureCodes: ['9.000001', '9.000002'] })),
  mostAsked: names.map((_, index) => `9.00000${index + 1}`),
  procedures: names.map((plainName, index) => ({
    code: `9.00000${index + 1}`,
    name: sampleProcedure.name,
    plainName,
    departmentId: ['land', 'justice', 'commune'][index % 3] ?? 'land',
    reviewed: false,
    completeForm: true,
  })),
}

const here = overview.procedures.map((procedure) => ({ kind: 'here' as const, procedure }))

/** An answer to a question that leaves open what is to be done. */
export const openAnswer: SearchAnswer = {
  hits: here.slice(0, 4),
  certainty: 'sure',
  ask: [
    { action: 'first', codes: ['9.000001'] },
    { action: 'reissue', codes: ['9.000002'] },
    { action: 'exchange', codes: ['9.000003'] },
    { action: 'transfer', codes: ['9.000004'] },
  ],
}

/** What only comes near. */
export const distantAnswer: SearchAnswer = { hits: here.slice(0, 4), certainty: 'distant', ask: [] }

export const noAnswer: SearchAnswer = { hits: [], certainty: 'distant', ask: [] }

const ready = (device: 'camera' | 'cardReader' | 'scanner' | 'printer' | 'media') =>
  ({ device, state: 'ready', real: false }) as const
const devices = [ready('camera'), ready('cardReader'), ready('scanner'), ready('printer'), ready('media')]

/** What the kiosk of the gallery says about itself. */
export const stillDescription: KioskDescription = {
  version: '0',
  mode: 'demo',
  defaultLanguage: 'vi',
  simulated: true,
  outOfService: null,
  centreName: 'Trung tâm Phục vụ hành chính công tỉnh Quảng Ngãi',
  officeAddress: 'Tầng 1, trụ sở Trung tâm, tỉnh Quảng Ngãi',
  contactPhone: '0255 000 0000',
  trainingOffered: true,
  devices,
  trainingDevices: devices,
  cameraName: null,
  phoneOffered: true,
  autoRelease: { offered: true, steadyMs: 3_600_000 },
  camera: 'simulated',
  cardReader: { maxGapMs: 50, minLength: 20, place: null },
  panel: { widthMm: 268, heightMm: 476 },
  idle: { askAfterSeconds: 90, countdownSeconds: 30 },
  typing: { method: 'telex', tonePlace: 'old' },
  today: '2026-11-25',
  retentionDays: 0,
}

/** Every answer that a scene can ask for; a method may be made to fail. */
export type Answers = {
  readonly [Name in MethodName]?: () => MethodResult<Contract[Name]> | Promise<MethodResult<Contract[Name]>>
}

/** A page that was taken just now. */
export const stillPage = {
  pageId: 'page-1',
  width: 1240,
  height: 1754,
  preview: samplePicture,
  corners: null,
  warnings: [],
}

const usual: Answers = {
  'kiosk.describe': () => ok(stillDescription),
  'kiosk.holdings': () =>
    ok({
      asOf: '2026-11-25T09:12:00+07:00',
      holdings: [
        {
          kind: 'waiting',
          count: 3,
          pages: 14,
          oldest: '2026-11-24',
          form: 'sealedToCentre',
          leaves: { when: 'onceDelivered' },
        },
        {
          kind: 'draft',
          count: 2,
          pages: 5,
          oldest: '2026-11-20',
          form: 'sealedToSlip',
          leaves: { when: 'afterDays', days: 14 },
        },
        {
          kind: 'codes',
          count: 120,
          pages: 0,
          oldest: null,
          form: 'nothingPersonal',
          leaves: { when: 'byAnOperator' },
        },
      ],
    }),
  'catalogue.overview': () => ok(overview),
  'catalogue.search': () =>
    ok({
      hits: [
        ...here.slice(0, 2),
        {
          kind: 'elsewhere' as const,
          code: '1.002755',
          name: 'Cấp lại giấy phép lái xe do ngành Công an cấp',
          where: text('Công an tỉnh Quảng Ngãi', 'Provincial police of Quảng Ngãi'),
        },
        ...here.slice(2),
      ],
      certainty: 'sure' as const,
      ask: [],
    }),
  'catalogue.procedure': () => ok(sampleProcedure),
  'document.preview': () => ok({ preview: samplePicture }),
  'document.addPage': () => ok({ ...stillPage, warnings: ['glare' as const, 'finger' as const, 'dark' as const] }),
  'document.openPhone': () => ok({ url: 'http://192.0.2.20:8790/a', code: ['101', '010', '101'], minutes: 5 }),
  'document.adjustPage': () => ok(stillPage),
  'document.original': () => ok({ picture: samplePicture, corners: null }),
  'document.scan': () => ok({ ...stillPage, isFed: false }),
  'document.listMedia': () =>
    ok({
      files: ['giay-khai-sinh.jpg', 'so-do-trang-1.jpg', 'so-do-trang-2.jpg', 'hop-dong-cong-chung.pdf'].map(
        (name, index) => ({
          fileId: `file-${index}`,
          name,
          preview: name.endsWith('.pdf') ? null : samplePicture,
        }),
      ),
    }),
  'receipt.show': () => ok({ png: samplePicture, width: 420, height: 595 }),
  'receipt.print': () => ok({ outcome: 'printed' as const }),
  'form.print': () => ok({ outcome: 'printed' as const }),
  'draft.print': () => ok({ outcome: 'printed' as const }),
  'staff.matters': () =>
    ok({
      deliveries: [
        {
          trackingCode: '7K4PX-W9D3T-H6CNA',
          receivedAt: '2026-11-23T09:05:00+07:00',
          state: 'refused' as const,
          reason: 'brokenDocument',
        },
        {
          trackingCode: 'C4HJK-3MN6P-Q7RTV',
          receivedAt: '2026-11-23T07:40:00+07:00',
          state: 'waiting' as const,
          reason: 'unreachable',
        },
      ],
      prints: [
        {
          requestId: 'request-1',
          trackingCode: '7K4PX-W9D3T-H6CNA',
          state: 'notKnown' as const,
          at: '2026-11-23T09:06:00+07:00',
        },
      ],
      calls: [{ callId: 1, number: 3, at: '2026-11-23T09:30:00+07:00' }],
    }),
  'review.overview': () => ok(sampleOverview),
  'review.procedure': () => ok(sampleReviewed),
  'review.nextVersion': () => ok({ ...sampleNextVersion, unlisted: [] }),
  'review.record': () => ok(sampleRecord),
  'review.national': () => ok(sampleNational),
  'review.version': () => ok(sampleVersionChanges),
  'review.comparedProcedure': () => ok({ before: sampleReviewed.before, now: sampleReviewed.now }),
  'review.publish': () => ok({ number: 4 }),
  'review.rollBack': () => ok({ number: 4 }),
  'review.trial': () => ok(sampleProcedure),
  'staff.report': () =>
    ok({
      from: '2026-01-01',
      to: '2026-11-25',
      total: { received: 49_726, online: 5_299, onlinePercent: 10.6 },
      departments: overview.departments.map((one, index) => ({
        department: one.name.vi,
        received: 1_200 * (index + 1),
        online: 130 * index,
        onlinePercent: 10.8,
      })),
      noneOnline: ['Sở Ngoại vụ', 'Ban Dân tộc'],
      notBrokenDown: null,
      leftOut: [],
    }),
}

/** A kiosk that answers at once and forgets at once: for scenes. What no scene asks for is unreachable. */
export function stillClient(special: Answers = {}): KioskClient {
  const answers: Answers = { ...usual, ...special }
  return {
    async call(name) {
      const answer: (() => unknown) | undefined = answers[name]
      return (answer === undefined ? fail({ kind: 'unreachable' }) : await answer()) as never
    },
    listen: () => () => undefined,
  }
}
