import { fail, ok, type Result } from '../../shared/result.ts'
import type { Effects } from '../effects.ts'
import { officeDay } from '../office-time.ts'
import type { OfficeCatalogue } from '../publishing/office-catalogue.ts'
import type { AlteredVersion } from '../publishing/published-versions.ts'
import type { StaffAccount } from '../staff/staff-store.ts'
import type { OpenFailure } from '../store/open-database.ts'

type Reviewer = Pick<StaffAccount, 'name' | 'role'>

/** What every call of the review goes through: who it is, whether they may, and the office's catalogue. */
export type ReviewEntry = ReturnType<typeof createReviewEntry>

export function createReviewEntry(parts: {
  /** The office's catalogue, or why it can't be opened. */
  readonly opened: () => Result<OfficeCatalogue, OpenFailure>
  readonly accountOf: (staffToken: string) => Reviewer | null
  readonly effects: Pick<Effects, 'now' | 'log'>
}) {
  const { opened, accountOf, effects } = parts

  /** The screen says only that it cannot be read; why is for the operator, in the log. */
  const unreadable = (reason: (OpenFailure | AlteredVersion)['kind']) => {
    effects.log({ event: 'catalogue.unreadable', reason })
    return fail({ kind: 'catalogueUnreadable' } as const)
  }

  const enter = (staffToken: string, role: StaffAccount['role']) => {
    const account = accountOf(staffToken)
    if (account === null || (role === 'head' && account.role !== 'head')) return fail({ kind: 'notAllowed' } as const)
    const office = opened()
    return office.ok ? ok({ office: office.value, account }) : unreadable(office.failure.kind)
  }

  return { enter, unreadable, today: () => officeDay(effects.now()) }
}
