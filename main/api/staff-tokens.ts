import type { Officer } from '../../shared/contract/values.ts'
import type { Effects } from '../effects.ts'
import { newId } from '../new-id.ts'

/** Who is signed in at this kiosk. In memory only: a restart signs everybody out. */
export interface StaffTokens {
  issue(officer: Officer): string
  /** The officer, whose time starts anew, or null when the token is unknown, expired or handed back. */
  find(token: string): Officer | null
  revoke(token: string): void
}

/**
 * An officer who walks away without signing out must not leave the mode open for the next visitor. Longer than a visitor
 * takes over a long form with an officer beside them, during which no call needs the token.
 */
const longestIdleMs = 45 * 60_000

export function createStaffTokens(parts: {
  readonly effects: Pick<Effects, 'now' | 'randomBytes'>
  /** Whether the account is still there: it may be taken away from the command line meanwhile. */
  readonly hasAccount: (officerId: string) => boolean
}): StaffTokens {
  const { effects, hasAccount } = parts
  const tokens = new Map<string, { readonly officer: Officer; expiresAt: number }>()
  return {
    issue(officer) {
      const token = newId(effects)
      tokens.set(token, { officer, expiresAt: effects.now().getTime() + longestIdleMs })
      return token
    },
    find(token) {
      const found = tokens.get(token)
      const now = effects.now().getTime()
      if (found === undefined || found.expiresAt <= now || !hasAccount(found.officer.id)) {
        tokens.delete(token)
        return null
      }
      found.expiresAt = now + longestIdleMs
      return found.officer
    },
    revoke: (token) => void tokens.delete(token),
  }
}
