import type { Officer } from '../../shared/contract/values.ts'
import type { Effects } from '../effects.ts'
import { newId } from '../new-id.ts'

/**
 * Who is signed in at this kiosk. In memory only: a restart signs everybody out.
 *
 * A sign-in outside a visit ends by itself when it is not used. One that belongs to a visit lasts as long as that visit
 * and ends with it: over a long form no call comes for an hour, and none of a visit's calls but the last knows the
 * token. The kiosk has one screen, so whoever is signed in when a visit begins stands beside the person. Calls that
 * lengthen the token were refused: nothing is called while somebody types.
 */
export interface StaffTokens {
  /** A token for an officer who signs in during the visit, or while there is none. */
  issue(officer: Officer, visitId: string | null): string
  /** Who is signed in now assists this visit, also out of one that a broken screen has left open. */
  join(visitId: string): void
  /** Signs out who assisted the visit. */
  leave(visitId: string): void
  /** The officer, whose time starts anew, or null when the token is unknown, expired or handed back. */
  find(token: string): Officer | null
  revoke(token: string): void
}

/** An officer who walks away without signing out must not leave the staff's screens open for the next visitor. */
const longestIdleMs = 45 * 60_000

interface SignIn {
  readonly officer: Officer
  visitId: string | null
  /** Counts outside visits only. */
  expiresAt: number
}

export function createStaffTokens(parts: {
  readonly effects: Pick<Effects, 'now' | 'randomBytes'>
  /** Whether the account is still there: it may be taken away from the command line meanwhile. */
  readonly hasAccount: (officerId: string) => boolean
}): StaffTokens {
  const { effects, hasAccount } = parts
  const signIns = new Map<string, SignIn>()
  const isOver = ({ visitId, expiresAt }: SignIn): boolean => {
    const left = expiresAt - effects.now().getTime()
    // More left than there ever was: the clock was put back, and nobody knows for how long the screens stood open.
    return visitId === null && (left <= 0 || left > longestIdleMs)
  }

  return {
    issue(officer, visitId) {
      const token = newId(effects)
      signIns.set(token, { officer, visitId, expiresAt: effects.now().getTime() + longestIdleMs })
      return token
    },
    join(visitId) {
      for (const signIn of signIns.values()) {
        if (!isOver(signIn)) {
          signIn.visitId = visitId
        }
      }
    },
    leave(visitId) {
      for (const [token, signIn] of signIns) {
        if (signIn.visitId === visitId) {
          signIns.delete(token)
        }
      }
    },
    find(token) {
      const found = signIns.get(token)
      if (found === undefined || isOver(found) || !hasAccount(found.officer.id)) {
        signIns.delete(token)
        return null
      }
      found.expiresAt = effects.now().getTime() + longestIdleMs
      return found.officer
    },
    revoke: (token) => void signIns.delete(token),
  }
}
