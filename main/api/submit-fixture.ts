import sharp from 'sharp'
import type { DossierDraft } from '../../shared/dossier/draft.ts'
import { procedureSchema, type Procedure } from '../../shared/procedure/procedure.ts'

const text = (vi: string) => ({ vi, en: vi })

/** A small procedure with a form, a required paper, an optional one and a card that is only shown. */
export const sampleProcedure: Procedure = procedureSchema.parse({
  code: '1.001193',
  name: text('Đăng ký khai sinh'),
  plainName: text('Làm giấy khai sinh'),
  field: text('Hộ tịch'),
  departmentId: 'commune',
  handlingTime: { days: 1, unit: 'working' },
  feeVnd: null,
  feeNote: '',
  level: 3,
  reviewed: false,
  completeForm: true,
  parts: [
    { id: 'form', name: text('Tờ khai'), copies: 1, original: true, kind: 'form', required: true },
    { id: 'id-card', name: text('Căn cước'), copies: 1, original: true, kind: 'present', required: true },
    { id: 'birth-notice', name: text('Giấy chứng sinh'), copies: 1, original: true, kind: 'paper', required: true },
    { id: 'marriage', name: text('Giấy kết hôn'), copies: 1, original: false, kind: 'paper', required: false },
  ],
  form: {
    id: 'birth',
    version: 3,
    title: text('Tờ khai đăng ký khai sinh'),
    source: 'Thông tư 04/2024/TT-BTP',
    sections: [
      {
        id: 'child',
        title: text('Trẻ'),
        questions: [
          { type: 'name', id: 'childName', label: text('Họ tên trẻ') },
          { type: 'date', id: 'childBirthDate', label: text('Ngày sinh'), range: 'past' },
        ],
      },
    ],
  },
})

/** Words that stand for a person in tests: wherever they turn up unsealed, somebody's data has leaked. */
export const markers = {
  fullName: 'NGUYỄN VĂN DẤUVẾT',
  address: 'Thôn Dấu Vết Kín, Ba Tơ, Quảng Ngãi',
  childName: 'Trần Thị Dấu Ấn',
  idNumber: '051090987654',
  phone: '0905987654',
} as const

/** A whole and valid draft. All of it is fictional. */
export function sampleDraft(pageIds: readonly string[]): DossierDraft {
  return {
    procedureCode: sampleProcedure.code,
    catalogueVersion: 'fixture',
    language: 'vi',
    consent: { textVersion: 1, optional: { notify: true, survey: false } },
    applicant: {
      fullName: markers.fullName,
      idNumber: markers.idNumber,
      birthDate: '1990-01-01',
      sex: 'male',
      address: markers.address,
      phone: markers.phone,
      source: 'cardQr',
    },
    answers: { childName: markers.childName, childBirthDate: '2026-11-01' },
    parts: [
      { partId: 'birth-notice', have: pageIds.length > 0, pageIds: [...pageIds] },
      { partId: 'marriage', have: false, pageIds: [] },
    ],
    delivery: { kind: 'office' },
    signature: {
      kind: 'drawn',
      strokes: [
        [
          [0.1, 0.5],
          [0.4, 0.3],
          [0.8, 0.6],
        ],
      ],
    },
  }
}

/** A photograph of a page with lines of print, as JPEG. */
export async function samplePicture(seed = 0): Promise<Uint8Array> {
  const lines = Array.from({ length: 40 }, (_, row) => {
    const words = Array.from({ length: 9 }, (_, word) => (seed + row * 37 + word * 17) % 997).join(' chứng sinh ')
    return `<text x="80" y="${100 + row * 40}" font-size="26">${words}</text>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="100%" height="100%" fill="#f4f2ec"/>${lines.join('')}</svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer())
}
