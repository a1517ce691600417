import type { IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { readBytes } from '../../shell/read-bytes.ts'
import type { Asked, Handlers } from './answer-operation.ts'
import type { Authenticate } from './authenticate.ts'
import { type Operation, type OperationName, operations, type Refusal } from './centre-contract.ts'
import { contentDigest } from './message-signature.ts'
import { findRoute } from './routes.ts'

/** Answers one request of the contract: finds the operation, asks who sends it, reads and checks its body, does it. */
export type AnswerRequest = (
  request: IncomingMessage,
  /** Called once a kiosk has shown who it is. */
  prove: () => void,
) => Promise<Result<unknown, Refusal>>

export function createAnswerRequest(parts: {
  readonly authenticate: Authenticate
  readonly handlers: Handlers
}): AnswerRequest {
  const { authenticate, handlers } = parts
  // After a failed fsync nobody knows what the medium holds: nothing more is taken until somebody has looked and started
  // this Centre again.
  let diskBroken = false
  return async (request, prove) => {
    const { method = '', url = '', headers, socket } = request
    const route = findRoute(method, url)
    if (route === null) return fail({ kind: 'unknownPath' })
    const operation: Operation = operations[route.name]
    const parameters = operation.parameters.safeParse(route.parameters)
    if (!parameters.success) return fail({ kind: 'unreadable' })
    let kioskId = ''
    let digest: string | null = null
    if (operation.signed) {
      const address = socket.remoteAddress ?? ''
      const sender = authenticate({ method, path: url, headers, address })
      if (!sender.ok) return sender
      prove()
      if (diskBroken) return fail({ kind: 'diskBroken' })
      kioskId = sender.value.kioskId
      digest = sender.value.contentDigest
    }
    const body = await readBytes(request, operation.maxBytes)
    if (!body.ok) return fail({ kind: body.failure === 'tooLarge' ? 'tooLarge' : 'unreadable' })
    if (digest !== null && contentDigest(body.value) !== digest) return fail({ kind: 'differentDigest' })
    const input = readInput(operation, body.value)
    if (!input.ok) return input
    // What was parsed by this operation's own schemas is what its handler takes; the compiler can't see that they go together.
    const handle = handlers[route.name] as (asked: Asked<OperationName>) => Promise<Result<unknown, Refusal>>
    const result = await handle({ kioskId, parameters: parameters.data, input: input.value } as Asked<OperationName>)
    diskBroken ||= !result.ok && result.failure.kind === 'diskBroken'
    return result
  }
}

function readInput({ input }: Operation, body: Buffer): Result<unknown, Refusal> {
  if (input === 'bytes') return ok(body)
  if (input === 'nothing') return ok(undefined)
  let json: unknown
  try {
    json = JSON.parse(body.toString('utf8'))
  } catch {
    return fail({ kind: 'unreadable' })
  }
  const parsed = input.safeParse(json)
  return parsed.success ? ok(parsed.data) : fail({ kind: 'unreadable' })
}
