import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { HttpAnswer, HttpExchange } from '../http-exchange.ts'
import type { PortalDossier, PortalProgress } from './portal-dossier.ts'

/**
 * Why the portal has not acknowledged. `noAnswer`: it may have taken it all the same. `notLetIn`: the log-in was refused, or a new
 * session is as good as expired. `refused`: it said no, with its code; every other one can pass.
 */
export type PortalFailure =
  | { readonly kind: 'noAnswer' | 'untrusted' | 'strangeAnswer' | 'portalFailed' | 'notLetIn' }
  | { readonly kind: 'refused'; readonly code: string }

type Call =
  | { readonly service: 'DongBoHoSoMC'; readonly isUpdating: boolean; readonly data: readonly PortalDossier[] }
  | { readonly service: 'CapNhatTienDoHoSoMC'; readonly data: readonly PortalProgress[] }

/** The services of the portal. A session is opened when one is wanted and renewed when it has run out. */
export interface PortalClient {
  call(call: Call): Promise<Result<void, PortalFailure>>
}

/** Far beyond what the portal usually takes. */
const callMs = 60_000

/** Numbers and texts are both seen. */
const codeSchema = z.union([z.string().max(200), z.number()]).transform(String)
const answerSchema = z.looseObject({ error_code: codeSchema })
const sessionSchema = z.looseObject({ error_code: codeSchema.optional(), session: z.string().min(1).max(4000) })

export function createPortalClient(parts: {
  readonly exchange: HttpExchange
  readonly logInPath: string
  readonly servicePath: string
  readonly username: string
  readonly password: string
  /** Values of `error_code` that say that the session has run out. */
  readonly expiredCodes: readonly string[]
}): PortalClient {
  const { exchange, logInPath, servicePath, username, password, expiredCodes } = parts
  let session: string | null = null

  async function post(path: string, content: object): Promise<Result<unknown, PortalFailure | { kind: 'expired' }>> {
    const body = Buffer.from(JSON.stringify(content))
    const headers = { 'content-type': 'application/json' }
    const answered = await exchange({ method: 'POST', path, headers, body }, callMs)
    if (!answered.ok) return fail({ kind: answered.failure === 'tooLarge' ? 'strangeAnswer' : answered.failure })
    const { status } = answered.value
    if (status === 401 || status === 403) return fail({ kind: 'expired' })
    if (status >= 500) return fail({ kind: 'portalFailed' })
    return status === 200 ? ok(jsonOf(answered.value)) : fail({ kind: 'strangeAnswer' })
  }

  async function logIn(): Promise<Result<string, PortalFailure>> {
    const answered = await post(logInPath, { username, password })
    if (!answered.ok) return fail(answered.failure.kind === 'expired' ? { kind: 'notLetIn' } : answered.failure)
    const read = sessionSchema.safeParse(answered.value)
    if (read.success && (read.data.error_code ?? '0') === '0') return ok(read.data.session)
    return fail({ kind: answerSchema.safeParse(answered.value).success ? 'notLetIn' : 'strangeAnswer' })
  }

  async function once(call: Call): Promise<Result<void, PortalFailure | { kind: 'expired' }>> {
    if (session === null) {
      const opened = await logIn()
      if (!opened.ok) return opened
      session = opened.value
    }
    const answered = await post(servicePath, { session, ...written(call) })
    if (!answered.ok) return answered
    const read = answerSchema.safeParse(answered.value)
    if (!read.success) return fail({ kind: 'strangeAnswer' })
    const { error_code: code } = read.data
    if (code === '0') return ok(undefined)
    return fail(expiredCodes.includes(code) ? { kind: 'expired' } : { kind: 'refused', code: shortCode(code) })
  }

  return {
    async call(call) {
      const first = await once(call)
      if (first.ok || first.failure.kind !== 'expired') return first as Result<void, PortalFailure>
      session = null
      const second = await once(call)
      if (second.ok || second.failure.kind !== 'expired') return second as Result<void, PortalFailure>
      session = null
      return fail({ kind: 'notLetIn' })
    },
  }
}

function written(call: Call): object {
  return call.service === 'DongBoHoSoMC' ? { ...call, isUpdating: String(call.isUpdating) } : call
}

function jsonOf({ contentType, body }: HttpAnswer): unknown {
  // Some gateways call JSON plain text; a page of theirs is neither.
  if (contentType.startsWith('text/html')) return undefined
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** A code as it may stand in a file: the portal could say anything, a name too. */
function shortCode(code: string): string {
  return /^[\w.-]{1,20}$/.test(code) ? code : 'other'
}
