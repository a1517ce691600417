import { Agent, type IncomingMessage, request as requestPlain } from 'node:http'
import { Agent as TlsAgent, request as requestSecure } from 'node:https'
import { fail, ok, type Result } from '../shared/result.ts'
import type { Effects } from './effects.ts'
import { readBytes } from './shell/read-bytes.ts'

/**
 * Why there is no answer.
 *
 * `noAnswer`: not reached, hung up, or too slow; the other side may have done what was asked all the same. `untrusted`:
 * its certificate is not one that is trusted here; nothing was sent. `tooLarge`: it answers without end.
 */
export type ExchangeFailure = 'noAnswer' | 'untrusted' | 'tooLarge'

export interface HttpAnswer {
  readonly status: number
  readonly contentType: string
  readonly body: Buffer
}

export interface HttpRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** Exchanges requests for answers with one other machine; never rejects. */
export interface HttpExchange {
  /** @param withinMs from the first byte sent to the last byte received, however slowly they come */
  (request: HttpRequest, withinMs: number): Promise<Result<HttpAnswer, ExchangeFailure>>
}

/** Shorter than a server of ours keeps them (30 s), so that none closes just when it is used. */
const idleMs = 20_000

/** @param ca the only certificates to trust, or null for those of the system */
export function createHttpExchange(parts: {
  readonly url: URL
  readonly ca: string | null
  readonly maxAnswerBytes: number
  readonly effects: Pick<Effects, 'schedule'>
}): { readonly exchange: HttpExchange; readonly close: () => void } {
  const { url, ca, maxAnswerBytes, effects } = parts
  const secure = url.protocol === 'https:'
  const agent = new (secure ? TlsAgent : Agent)({ keepAlive: true, timeout: idleMs, maxSockets: 8 })
  const base = url.pathname.replace(/\/$/, '')

  function once({ method, path, headers, body }: HttpRequest, withinMs: number): Promise<Attempt> {
    const { promise, resolve } = Promise.withResolvers<Attempt>()
    const request = (secure ? requestSecure : requestPlain)(new URL(base + path, url), {
      method,
      agent,
      headers: { ...headers, 'content-length': String(body.length) },
      ...(secure && ca !== null ? { ca } : {}),
    })
    const cancel = effects.schedule(() => request.destroy(new Error('too slow')), withinMs)
    request.on('error', (error) => {
      const stale = request.reusedSocket && 'code' in error && error.code === 'ECONNRESET'
      resolve({ stale, result: fail(isCertificateError(error) ? 'untrusted' : 'noAnswer') })
    })
    request.on('response', (response) => {
      void readAnswer(response).then((result) => {
        if (!result.ok) request.destroy()
        resolve({ stale: false, result })
      })
    })
    request.end(body)
    return promise.finally(cancel)
  }

  async function readAnswer(response: IncomingMessage): Promise<Result<HttpAnswer, ExchangeFailure>> {
    const body = await readBytes(response, maxAnswerBytes)
    if (!body.ok) return fail(body.failure === 'tooLarge' ? 'tooLarge' : 'noAnswer')
    const contentType = response.headers['content-type'] ?? ''
    return ok({ status: response.statusCode ?? 0, contentType, body: body.value })
  }

  return {
    async exchange(request, withinMs) {
      const first = await once(request, withinMs)
      // The other side had just closed a connection that was kept for later: it has seen nothing of this.
      return first.stale ? (await once(request, withinMs)).result : first.result
    },
    close: () => agent.destroy(),
  }
}

interface Attempt {
  readonly stale: boolean
  readonly result: Result<HttpAnswer, ExchangeFailure>
}

/** Codes of Node and OpenSSL for a certificate that does not hold: unknown issuer, wrong name, expired. */
function isCertificateError(error: Error): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return /CERT|SELF_SIGNED|UNABLE_TO_/.test(code)
}
