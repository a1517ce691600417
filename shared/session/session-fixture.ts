import type { SavedDraft } from '../dossier/saved-draft.ts'
import type { Applicant } from '../identity/applicant.ts'
import { procedureSchema, type Procedure } from '../procedure/procedure.ts'
import type { SessionTiming } from './session-context.ts'

/** A small fictional procedure and person for tests that walk the journey. */

export const fixtureTiming: SessionTiming = {
  idleAsk: 90_000,
  idleCountdown: 30_000,
  sendingLimit: 45_000,
  goodbye: 12_000,
  endingLimit: 5_000,
}

export const fixtureApplicant: Applicant = {
  fullName: 'NGUYỄN VĂN THỬ',
  idNumber: '051090000001',
  birthDate: '1990-01-01',
  sex: 'male',
  address: 'Tổ 1, Nghĩa Lộ, Quảng Ngãi, Quảng Ngãi',
  source: 'cardQr',
}

/** What that person saved half-way: the first screen of the form is answered, no paper photographed. */
export const fixtureDraft: SavedDraft = {
  version: 1,
  language: 'vi',
  consent: { textVersion: 1, optional: { notify: false, survey: true } },
  applicant: fixtureApplicant,
  procedureCode: '9.000001',
  checklist: { 'land-book': true, letter: true },
  answers: { reason: 'split' },
  pages: {},
  delivery: null,
}

const text = (words: string) => ({ vi: words, en: words })

export const fixtureProcedure: Procedure = procedureSchema.parse({
  code: '9.000001',
  name: text('Thủ tục thử'),
  plainName: text('Việc thử'),
  field: text('Thử'),
  departmentId: 'commune',
  handlingTime: { days: 3, unit: 'working' },
  feeVnd: null,
  feeNote: null,
  level: 4,
  reviewed: false,
  completeForm: true,
  parts: [
    { id: 'form', name: text('Tờ khai'), copies: 1, original: true, kind: 'form', required: true },
    { id: 'land-book', name: text('Sổ đỏ'), copies: 1, original: true, kind: 'paper', required: true },
    { id: 'letter', name: text('Giấy ủy quyền'), copies: 1, original: true, kind: 'paper', required: false },
  ],
  form: {
    id: 'fixture',
    version: 1,
    title: text('Tờ khai thử'),
    source: 'fictional',
    sections: [
      {
        id: 'about',
        title: text('Chung'),
        questions: [
          {
            id: 'reason',
            type: 'choice',
            label: text('Lý do'),
            options: [
              { value: 'split', label: text('Tách') },
              { value: 'join', label: text('Hợp') },
            ],
          },
          { id: 'detail', type: 'text', label: text('Nói rõ'), when: { question: 'reason', is: 'join' } },
          {
            id: 'plan',
            type: 'file',
            label: text('Bạn có mang bản vẽ không?'),
            name: text('Bản vẽ hợp thửa'),
            required: false,
            when: { question: 'reason', is: 'join' },
          },
        ],
      },
      {
        id: 'land',
        title: text('Đất'),
        questions: [
          {
            id: 'plots',
            type: 'group',
            label: text('Các thửa'),
            itemTitle: text('Thửa'),
            min: 1,
            max: 3,
            questions: [{ id: 'area', type: 'number', label: text('Diện tích') }],
          },
        ],
      },
    ],
  },
})
