import { createActor } from 'xstate'
import type { Applicant } from '../../../shared/identity/applicant.ts'
import { askedForm } from '../../../shared/procedure/asked-form.ts'
import { prefill } from '../../../shared/procedure/prefill.ts'
import type { Procedure } from '../../../shared/procedure/procedure.ts'
import { screenAfter } from '../../../shared/session/form-walk.ts'
import { emptyContext } from '../../../shared/session/session-context.ts'
import { sessionMachine } from '../../../shared/session/session-machine.ts'
import type { SessionActor } from '../../visitor/session-provider.tsx'

/** Fictional, as a card would give it: what a form takes over from the card shows in a trial too. */
const applicant: Applicant = {
  fullName: 'NGUYỄN VĂN THỬ',
  idNumber: '051090000001',
  birthDate: '1990-01-01',
  sex: 'male',
  address: 'Tổ 1, Nghĩa Lộ, Quảng Ngãi, Quảng Ngãi',
  source: 'cardQr',
}

/** The officer's own idle watch runs outside; in here nothing runs out. */
const never = 2 ** 31 - 1
const timing = { idleAsk: never, idleCountdown: never, sendingLimit: never, goodbye: never, endingLimit: never }

/** A journey that stands at the first question of the form. Its calls to main are not filled in: it can reach nothing. */
export function startTrial(procedure: Procedure): SessionActor {
  const answers = prefill(procedure.form, applicant)
  const context = {
    ...emptyContext(timing, 'vi'),
    visitId: 'trial',
    applicant,
    procedureCode: procedure.code,
    greeting: 'vi' as const,
    procedure,
    answers,
    screenId: screenAfter(askedForm(procedure.form, { assisted: false, sex: applicant.sex }), answers, null),
  }
  const input = { timing, language: 'vi' } as const
  const value = { visit: { preparing: { form: 'asking' } } } as never
  return createActor(sessionMachine, { input, snapshot: sessionMachine.resolveState({ value, context }) }).start()
}
