import type { CommonFailure } from '../../shared/contract/method.ts'
import type { Effects } from '../effects.ts'
import { type OutOfServiceReason, remedies } from '../log/words.ts'
import type { DiskFailure } from '../vault/disk.ts'

/**
 * Whether this kiosk may still promise anything.
 *
 * Once the medium has failed a write that was to be durable, nothing more is acknowledged until a person has looked and
 * started the program again. The same holds for a kiosk that has nothing to offer: nobody is asked for their identity
 * to learn that.
 */
export interface Service {
  /** Why the kiosk is out of service, or null. */
  reason(): string | null
  /** What a call answers whose write failed. A broken disk ends service here and now. */
  failureOf(failure: DiskFailure): { readonly kind: 'diskFull' } | (CommonFailure & { readonly kind: 'outOfService' })
  /** The same for calls that can't name a full disk. */
  commonFailureOf(failure: DiskFailure): CommonFailure
  /** Ends service until the next start. The log alone tells the operator how to bring it back. */
  stop(reason: Exclude<OutOfServiceReason, 'disk'>): void
}

export function createService(parts: {
  readonly log: Effects['log']
  /** Once, when service ends. Visits that have handed in nothing must not outlive it. */
  readonly onOutOfService: (reason: string) => void
}): Service {
  let reason: string | null = null

  function stop(
    because: OutOfServiceReason,
    code?: string,
  ): { readonly kind: 'outOfService'; readonly reason: string } {
    if (reason === null) {
      reason = code === undefined ? because : `${because}: ${code}`
      parts.log({
        event: 'kiosk.outOfService',
        reason: because,
        ...(code === undefined ? {} : { code }),
        remedy: remedies[because],
      })
      parts.onOutOfService(reason)
    }
    return { kind: 'outOfService', reason }
  }

  return {
    reason: () => reason,
    failureOf: (failure) => (failure.kind === 'diskFull' ? failure : stop('disk', failure.code)),
    commonFailureOf: (failure) =>
      failure.kind === 'diskFull' ? { kind: 'outOfService', reason: 'diskFull' } : stop('disk', failure.code),
    stop: (because) => void stop(because),
  }
}
