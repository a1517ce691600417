import type { IncomingHttpHeaders } from 'node:http'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Effects } from '../../effects.ts'
import type { Refusal } from './centre-contract.ts'
import type { EnrolledKiosks } from './enrolled-kiosks.ts'
import { isSignedBy, readSignature } from './message-signature.ts'
import { createNonceMemory } from './nonce-memory.ts'
import { createRateLimit } from './rate-limit.ts'

/** A request as far as it is known before its body is read. */
export interface RequestHead {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly address: string
}

/** Who sent a request, and the digest that its body must have. */
export interface Sender {
  readonly kioskId: string
  readonly contentDigest: string
}

export type Authenticate = (head: RequestHead) => Result<Sender, Refusal>

/** How far a kiosk's clock may be off before it is told the time. */
export const signatureWindowMs = 5 * 60_000

/** Twenty pages a second for half a minute, then as fast as a hall of people can't hand in. */
const kioskRate = { burst: 600, perSecond: 60 }

/** Wrong signatures under a known kiosk's id, per address. A kiosk itself makes none. */
const wrongSignatureRate = { burst: 20, perSecond: 1 }

/**
 * Decides who is let in, cheapest question first, and all of it before a byte of the body is read.
 *
 * A stranger never gets further than one look into a table: ids are 128 bits of a digest of a key. Who knows a kiosk's id
 * can have twenty signatures checked, then one a second. Only where that kiosk itself has signed from the same address,
 * each is checked: behind one router the two can't be told apart before, and the kiosk must not be shut out.
 *
 * Nonces live in memory. What was signed before this Centre started is therefore refused with the time, as a clock that
 * is off is; an honest kiosk signs anew and loses nothing.
 */
export function createAuthenticate(parts: {
  readonly kiosks: Pick<EnrolledKiosks, 'keyOf'>
  readonly effects: Pick<Effects, 'now'>
}): Authenticate {
  const { kiosks, effects } = parts
  const startedAt = effects.now().getTime()
  // A signature from the edge of the future is valid for two windows.
  const nonces = createNonceMemory(2 * signatureWindowMs, effects.now)
  const requests = createRateLimit(kioskRate, effects.now)
  const wrongSignatures = createRateLimit(wrongSignatureRate, effects.now)

  // Kiosks by the address that they have signed from. Bounded by who can sign.
  const homes = new Set<string>()

  return ({ method, path, headers, address }) => {
    const read = readSignature(headers)
    if (read === null) {
      return fail({ kind: 'unsigned' })
    }
    const { kioskId, contentDigest, created, nonce } = read
    const key = kiosks.keyOf(kioskId)
    if (key === null) {
      return fail({ kind: 'notEnrolled' })
    }
    const home = `${address} ${kioskId}`
    if (!homes.has(home) && !wrongSignatures.has(home)) {
      return fail({ kind: 'busy' })
    }
    if (!isSignedBy(key, { method, path, contentDigest }, read)) {
      wrongSignatures.take(home)
      return fail({ kind: 'badSignature' })
    }
    homes.add(home)
    const now = effects.now()
    const signedAt = created * 1000
    // `created` is a whole second: one that began before this Centre did may still be over.
    if (Math.abs(signedAt - now.getTime()) > signatureWindowMs || signedAt + 999 < startedAt) {
      return fail({ kind: 'clockSkew', serverTime: now.toISOString() })
    }
    const once = `${kioskId}${nonce}`
    if (nonces.has(once)) {
      return fail({ kind: 'replayed' })
    }
    if (!requests.take(kioskId)) {
      return fail({ kind: 'busy' })
    }
    nonces.remember(once)
    return ok({ kioskId, contentDigest })
  }
}
