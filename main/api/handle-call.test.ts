import { beforeEach, expect, test } from 'vitest'
import { methodNames } from '../../shared/contract/contract.ts'
import { fail, ok } from '../../shared/result.ts'
import type { LogEvent } from '../log/log-event.ts'
import { type Api, createApi } from './handle-call.ts'
import type { Handlers } from './handlers.ts'

let logged: LogEvent[] = []
beforeEach(() => {
  logged = []
})

/** An API whose every method answers the same. */
function apiThat(answer: () => unknown): Api {
  const handlers = Object.fromEntries(methodNames.map((name) => [name, async () => answer()]))
  return createApi({ handlers: handlers as unknown as Handlers, log: (event) => logged.push(event) })
}
const helped = ok({ number: 7 })

test('a call that fits the contract is answered', async () => {
  expect(await apiThat(() => helped).call('help.call', { step: 'review' })).toEqual(helped)
})

test.each(['help.hang', '__proto__', 'constructor', 'toString', ''])('there is no method %j', async (name) => {
  expect(await apiThat(() => helped).call(name, {})).toMatchObject({ failure: { kind: 'badRequest' } })
  expect(logged).toEqual([{ event: 'call.refused', method: '(unknown)', kind: 'badRequest' }])
})

test.each([null, 'Nguyễn', { step: 'x', extra: 1 }, { step: 'x'.repeat(61) }, []])(
  'an input that does not fit is refused without a word of it (%#)',
  async (input) => {
    const answer = await apiThat(() => helped).call('help.call', input)
    expect(answer).toMatchObject({ failure: { kind: 'badRequest' } })
    expect(JSON.stringify(answer)).not.toMatch(/Nguyễn|x{3}|extra/)
  },
)

test('a thrown error is a logged bug without its words', async () => {
  const api = apiThat(() => {
    throw new TypeError('Nguyễn Văn Thử has no address')
  })
  expect(await api.call('help.call', { step: 'review' })).toEqual(fail({ kind: 'unreachable' }))
  expect(logged).toEqual([{ event: 'bug', where: 'help.call', name: 'TypeError' }])
})

test.each([
  ['a field that the contract does not name', ok({ number: 7, name: 'Nguyễn Văn Thử' })],
  ['a failure that it does not name', fail({ kind: 'invented' })],
  ['a failure that says too much', fail({ kind: 'visitEnded', name: 'Nguyễn Văn Thử' })],
])('%s never leaves main', async (_, answer) => {
  expect(await apiThat(() => answer).call('help.call', { step: 'review' })).toEqual(fail({ kind: 'unreachable' }))
  expect(logged).toEqual([{ event: 'bug', where: 'help.call', name: 'ContractBroken' }])
})
