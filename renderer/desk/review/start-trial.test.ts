import { expect, test } from 'vitest'
import type { Question } from '../../../shared/procedure/form.ts'
import type { Procedure } from '../../../shared/procedure/procedure.ts'
import { fixtureProcedure } from '../../../shared/session/session-fixture.ts'
import { startTrial } from './start-trial.ts'

const words = (text: string) => ({ vi: text, en: text })

function firstScreenOf(procedure: Procedure): string | null {
  const actor = startTrial(procedure)
  const { screenId } = actor.getSnapshot().context
  actor.stop()
  return screenId
}

test('a trial starts at the first question that a person alone is asked', () => {
  const forOfficers: Question = {
    id: 'desk',
    type: 'text',
    label: words('Ô của cán bộ'),
    required: true,
    assistedOnly: true,
    maxLength: 40,
    lines: 1,
  }
  const opening = { id: 'desk-only', title: words('Của cán bộ'), questions: [forOfficers] }
  const form = { ...fixtureProcedure.form, sections: [opening, ...fixtureProcedure.form.sections] }
  const plain = firstScreenOf(fixtureProcedure)
  expect(plain).not.toBeNull()
  expect(firstScreenOf({ ...fixtureProcedure, form })).toBe(plain)
})
