import type { Applicant } from '../../../shared/identity/applicant.ts'
import { formScreens } from '../../../shared/procedure/form-screens.ts'
import { emptyContext, type SessionContext } from '../../../shared/session/session-context.ts'
import { sampleProcedure } from './sample-procedure.ts'

const hour = 3_600_000

/** Nothing runs out while a scene is looked at. */
export const stillTiming = { idleAsk: hour, idleCountdown: hour, sendingLimit: hour, goodbye: hour, endingLimit: hour }

const applicant: Applicant = {
  fullName: 'NGUYỄN HOÀNG PHƯƠNG THÙY TRÂM',
  idNumber: '051304000002',
  birthDate: '2004-02-29',
  sex: 'female',
  address: 'Thôn Gò Re, xã Ba Tơ, huyện Ba Tơ, tỉnh Quảng Ngãi',
  phone: '0905123456',
  source: 'cardQr',
}

export const sampleOfficer = { staffToken: 'gallery', officer: { id: 'o-1', name: 'Lê Thị Thu Hà' } }

const answers = {
  name: 'Nguyễn Hoàng Phương Thùy Trâm',
  born: '1990-02-01',
  idNumber: '051090000001',
  home: { commune: 'ba-tow', detail: 'Thôn Gò Re' },
  phone: '0905654321',
  reason: 'gift',
  more: ['house', 'trees'],
  debt: false,
  consent: true,
  sum: 1_250_000_000,
  area: 250.5,
  plots: [
    { number: '125', sheet: '7' },
    { number: '126', sheet: '7' },
  ],
}

const formScreenIds = formScreens(sampleProcedure.form, answers).map((screen) => screen.id)

/** The screen of the sample's form whose first question is this one, e.g. `born`, `plots[0].number`; or `plots.summary`. */
export function formScreenId(of: string): string {
  const id = formScreenIds.find((known) => known === of || known.endsWith(`.${of}`))
  if (id === undefined) throw new Error(`the sample form has no screen ${of}`)
  return id
}

/** A fictional visit with all of it filled in; each scene shows a part. */
export const sampleVisit: SessionContext = {
  ...emptyContext(stillTiming, 'vi'),
  visitId: 'gallery-visit-000001',
  candidate: applicant,
  applicant,
  procedureCode: sampleProcedure.code,
  procedure: sampleProcedure,
  catalogueVersion: '1',
  checklist: { 'land-book': true, contract: true, letter: false, plan: true },
  answers,
  screenId: formScreenId('name'),
  pages: { 'land-book': ['page-1', 'page-2', 'page-3'], contract: ['page-4'], plan: ['page-5'], consent: ['page-6'] },
  partId: 'land-book',
  delivery: { kind: 'post', address: { commune: 'ba-tow', detail: 'Thôn Gò Re' }, phone: '0905123456' },
  outcome: {
    trackingCode: 'K7QF3-M9XHT-4RWPC',
    receivedAt: '2026-11-25T09:12:00+07:00',
    appointment: { dueAt: '2026-12-09T16:30', place: 'Tầng 1, trụ sở Trung tâm, tỉnh Quảng Ngãi' },
    officialCode: 'H48.15-261125-0007',
  },
}
