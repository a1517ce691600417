import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Effects } from '../../effects.ts'
import type { HttpAnswer, HttpExchange } from '../../http-exchange.ts'
import { newId } from '../../new-id.ts'
import {
  type OperationInput,
  type OperationName,
  type OperationOutput,
  type OperationParameters,
  operations,
  type Refusal,
  refusalSchema,
} from './centre-contract.ts'
import type { KioskKey } from './kiosk-key.ts'
import { contentDigest, signatureHeaders } from './message-signature.ts'
import { pathOf } from './routes.ts'

/**
 * Why a call has no output. A `Refusal` is the Centre's own word. `noAnswer`: it may have done it all the same.
 * `centreFailed`: a server error. `strange`: what answered is no Centre of this contract. `untrusted`: its certificate does not hold. `unknownRefusal`: a reason that
 * this program does not know.
 */
export type CallFailure =
  | Refusal
  | { readonly kind: 'noAnswer' | 'centreFailed' | 'strange' | 'untrusted' | 'unknownRefusal' }

/** Calls a Centre by its contract, signed as this kiosk. */
export interface CentreClient {
  call<Name extends OperationName>(
    name: Name,
    asked: { readonly parameters: OperationParameters<Name>; readonly input: OperationInput<Name> },
    withinMs: number,
  ): Promise<Result<OperationOutput<Name>, CallFailure>>
}

/** A Centre may tell of a reason that was not yet known when this program was made. */
const anyRefusalSchema = z.object({ failure: z.object({ kind: z.string().max(60) }) })

/** How far the clocks may be apart before the log says so. */
const worthTellingMs = 60_000

export function createCentreClient(parts: {
  readonly exchange: HttpExchange
  readonly key: KioskKey
  readonly effects: Pick<Effects, 'now' | 'randomBytes' | 'log'>
}): CentreClient {
  const { exchange, key, effects } = parts
  // How far the Centre's clock is ahead. Requests are signed by its clock, because it is the one that judges them; the
  // kiosk's own times stay its own.
  let aheadMs = 0

  async function send(name: OperationName, path: string, body: Uint8Array, withinMs: number): Promise<Answered> {
    const { method, input, signed } = operations[name]
    const digest = contentDigest(body)
    const created = Math.floor((effects.now().getTime() + aheadMs) / 1000)
    const nonce = newId(effects)
    const parameters = { kioskId: key.kioskId, created, nonce }
    const message = { method, path, contentDigest: digest }
    const answered = await exchange(
      {
        method,
        path,
        body,
        headers: {
          ...(input === 'nothing'
            ? {}
            : { 'content-type': input === 'bytes' ? 'application/octet-stream' : 'application/json' }),
          ...(signed ? signatureHeaders(message, parameters, key.privateKey) : {}),
        },
      },
      withinMs,
    )
    if (!answered.ok) return fail({ kind: answered.failure === 'tooLarge' ? 'strange' : answered.failure })
    return readAnswer(answered.value, operations[name].output)
  }

  function follow(serverTime: string): void {
    const next = Date.parse(serverTime) - effects.now().getTime()
    if (Math.abs(next - aheadMs) > worthTellingMs) {
      const direction = next < 0 ? 'behind' : 'ahead'
      effects.log({ event: 'centre.clockDiffers', seconds: Math.round(Math.abs(next) / 1000), direction })
    }
    aheadMs = next
  }

  return {
    async call(name, { parameters, input }, withinMs) {
      const path = pathOf(name, parameters)
      const body = input instanceof Uint8Array ? input : Buffer.from(input === undefined ? '' : JSON.stringify(input))
      const first = await send(name, path, body, withinMs)
      if (first.ok || first.failure.kind !== 'clockSkew' || !('serverTime' in first.failure)) return first as never
      follow(first.failure.serverTime ?? '')
      return (await send(name, path, body, withinMs)) as never
    },
  }
}

type Answered = Result<unknown, CallFailure>

function readAnswer({ status, contentType, body }: HttpAnswer, output: z.ZodType): Answered {
  const json = contentType.startsWith('application/json') ? parseJson(body) : undefined
  if (status === 200) {
    const read = output.safeParse(json)
    return read.success ? ok(read.data) : fail({ kind: 'strange' })
  }
  const refusal = refusalSchema.safeParse(json)
  if (refusal.success)
    return fail(refusal.data.failure.kind === 'bug' ? { kind: 'centreFailed' } : refusal.data.failure)
  if (status >= 500) return fail({ kind: 'centreFailed' })
  return fail({ kind: status >= 400 && anyRefusalSchema.safeParse(json).success ? 'unknownRefusal' : 'strange' })
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
