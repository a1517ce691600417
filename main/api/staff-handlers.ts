import type { Report } from '../../shared/contract/values.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import type { Staff } from '../staff/staff.ts'
import type { HandlersOf } from './handlers.ts'
import type { StaffTokens } from './staff-tokens.ts'

/** Officers sign in and out, and read the report of the Centre. Accounts are the machine's, whichever world is open. */
export function createStaffHandlers(parts: {
  readonly staff: Staff
  readonly tokens: StaffTokens
  /** The visit that an officer who signs in now assists, or null. */
  readonly currentVisit: () => string | null
  readonly effects: Pick<Effects, 'log'>
  /** Dossiers received and online over the days `from` to `to`. */
  readonly reportOf: (from: string, to: string) => Report
}): HandlersOf<'staff.signIn' | 'staff.signOut' | 'staff.report'> {
  const { staff, tokens, currentVisit, reportOf, effects } = parts
  return {
    async 'staff.signIn'({ pin }) {
      const account = await staff.signIn(pin)
      if (!account.ok) {
        return account
      }
      const officer = { id: account.value.id, name: account.value.name }
      return ok({ staffToken: tokens.issue(officer, currentVisit()), officer })
    },
    async 'staff.signOut'({ staffToken, reason }) {
      tokens.revoke(staffToken)
      effects.log({ event: 'staff.signedOut', reason })
      return ok({})
    },
    async 'staff.report'({ staffToken, from, to }) {
      if (tokens.find(staffToken) === null) {
        return fail({ kind: 'notAllowed' })
      }
      return from > to ? fail({ kind: 'badRequest', detail: 'from is after to' }) : ok(reportOf(from, to))
    },
  }
}
