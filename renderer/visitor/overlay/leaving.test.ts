import { expect, it } from 'vitest'
import { sampleVisit } from '../../gallery/journey/sample-visit.ts'
import { stepNames } from '../../../shared/session/step-names.ts'
import { all as en } from '../../../shared/locales/en/all.ts'
import { all as vi } from '../../../shared/locales/vi/all.ts'
import { leavingOf } from './leaving.ts'

const sent = sampleVisit
const unsent = { ...sampleVisit, outcome: null }

it('says that something is erased in a visit that has handed in nothing, and nowhere else', () => {
  const erasing = stepNames.filter((step) => leavingOf(step, unsent) === 'unsent')
  expect(erasing).toEqual(stepNames.filter((step) => step.startsWith('visit.') && step !== 'visit.saved'))
  expect(stepNames.filter((step) => leavingOf(step, sent) === 'unsent')).toEqual([])
})

it('tells a dossier that was sent from one that was practised, and a saved draft from both', () => {
  expect(leavingOf('visit.finished.receipt', sent)).toBe('sent')
  expect(leavingOf('visit.finished.receipt', { ...sent, world: 'training' })).toBe('practised')
  expect(leavingOf('visit.saved', unsent)).toBe('saved')
})

it('asks officers at their desk, and nobody at its door or beside a visit', () => {
  expect(stepNames.filter((step) => leavingOf(step, unsent) === 'desk')).toEqual(
    stepNames.filter((step) => step.startsWith('staff.') && step !== 'staff.door'),
  )
  for (const step of ['staff.door', 'lookUp', 'holdings']) expect(leavingOf(step, unsent)).toBe('nothing')
})

it('speaks of erasing only where something is lost, and of the dossier wherever it was sent', () => {
  for (const { startOver, idle } of [vi.visitor, en.visitor]) {
    const lost = /xóa hết|mọi thông tin|erase/i
    const calm = { ...idle, lost: '', unsent: '', ...startOver.sent, ...startOver.practised, ...startOver.desk }
    for (const words of Object.values(calm)) expect(words).not.toMatch(lost)
    for (const words of [idle.sent, startOver.sent.text]) expect(words).toMatch(/Hồ sơ đã gửi|dossier you sent/)
  }
})
