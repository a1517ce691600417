import { fromPromise } from 'xstate'
import { assertNever } from '../../shared/assert-never.ts'
import type { KioskClient } from '../../shared/contract/client.ts'
import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodFailure } from '../../shared/contract/method.ts'
import type { World } from '../../shared/contract/values.ts'
import type { Procedure } from '../../shared/procedure/procedure.ts'
import type { SendFailure } from '../../shared/session/session-context.ts'
import { sessionMachine } from '../../shared/session/session-machine.ts'
import type { SignOut, SubmitEnd, SubmitInput, VisitEnd } from '../../shared/session/session-setup.ts'

/** The journey with its calls to main filled in. A failure that a step only waits out becomes the machine's error edge. */
export function sessionLogic(client: KioskClient) {
  return sessionMachine.provide({
    actors: {
      openVisit: fromPromise<{ visitId: string }, { world: World }>(async ({ input }) => {
        const opened = await client.call('visit.open', input)
        if (!opened.ok) throw new Error(opened.failure.kind)
        return opened.value
      }),
      endVisit: fromPromise<void, VisitEnd>(async ({ input }) => {
        if (input.visitId === null) return
        const ended = await client.call('visit.end', { visitId: input.visitId, reason: input.reason })
        if (!ended.ok) throw new Error(ended.failure.kind)
      }),
      loadProcedure: fromPromise<Procedure, { code: string }>(async ({ input }) => {
        const loaded = await client.call('catalogue.procedure', input)
        if (!loaded.ok) throw new Error(loaded.failure.kind)
        return loaded.value
      }),
      submit: fromPromise<SubmitEnd, SubmitInput>(async ({ input }) => {
        const submitted = await client.call('dossier.submit', input)
        if (submitted.ok) return { kind: 'received', outcome: submitted.value }
        if (submitted.failure.kind === 'invalid') return { kind: 'invalid', faults: submitted.failure.faults }
        return { kind: 'failed', failure: sendFailureOf(submitted.failure) }
      }),
      renew: fromPromise<void>(async () => {
        const renewed = await client.call('screen.renew', {})
        if (!renewed.ok) throw new Error(renewed.failure.kind)
      }),
      signOut: fromPromise<void, SignOut>(async ({ input }) => {
        if (input.staffToken === null) return
        const left = await client.call('staff.signOut', { staffToken: input.staffToken, reason: input.reason })
        if (!left.ok) throw new Error(left.failure.kind)
      }),
    },
  })
}

type SubmitFailure = Exclude<MethodFailure<Contract['dossier.submit']>, { readonly kind: 'invalid' }>

function sendFailureOf(failure: SubmitFailure): SendFailure {
  switch (failure.kind) {
    case 'unreachable':
    case 'diskFull':
    case 'outOfService':
    case 'visitEnded':
      return failure.kind
    case 'unknownProcedure':
      return 'procedureGone'
    case 'notAllowed':
      return 'officerGone'
    case 'badRequest':
      return 'outOfService'
    default:
      return assertNever(failure)
  }
}
