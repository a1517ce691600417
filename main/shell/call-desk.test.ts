import { describe, expect, test } from 'vitest'
import { createWire } from '../../shared/contract/wire.ts'
import { fail, ok } from '../../shared/result.ts'
import type { LogEvent } from '../effects.ts'
import { bufferBase64 } from './buffer-base64.ts'
import { type Callable, createCallDesk } from './call-desk.ts'

const wire = createWire(bufferBase64)

function openDesk(kiosk: Callable) {
  const logged: LogEvent[] = []
  const visits: string[] = []
  const answer = createCallDesk({
    kiosk,
    wire,
    log: (event) => logged.push(event),
    onVisit: (change) => visits.push(change),
  })
  return { answer, logged, visits }
}

describe('the call desk', () => {
  test('hands over the name and the decoded input, and encodes the result', async () => {
    const { answer } = openDesk({ call: async (name, input) => ok({ name, input }) })
    const text = await answer('receipt.show', wire.encode({ png: new Uint8Array([7]) }))
    expect(wire.decode(text)).toEqual(ok(ok({ name: 'receipt.show', input: { png: new Uint8Array([7]) } })))
  })

  test('tells the shell how a visit goes, and does not believe what was refused', async () => {
    const accepting = openDesk({ call: async () => ok({}) })
    await accepting.answer('visit.open', '{}')
    await accepting.answer('kiosk.describe', '{}')
    await accepting.answer('visit.end', '{"reason":"finished"}')
    await accepting.answer('visit.end', '{"reason":"idle"}')
    expect(accepting.visits).toEqual(['opened', 'active', 'finished', 'left'])
    const refusing = openDesk({ call: async () => fail({ kind: 'visitEnded' }) })
    await refusing.answer('visit.end', '{"reason":"finished"}')
    expect(refusing.visits).toEqual(['active'])
  })

  test('refuses text that can not be read without asking the kiosk', async () => {
    const { answer, logged } = openDesk({ call: () => Promise.reject(new Error('must not be asked')) })
    expect(JSON.parse(await answer('visit.open', '{'))).toEqual(fail({ kind: 'badRequest', detail: 'notJson' }))
    expect(logged).toEqual([{ event: 'call.refused', method: '(unread)', kind: 'notJson' }])
  })

  test('takes no more calls than it can work on, and goes on afterwards', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    const { answer } = openDesk({
      call: async () => {
        await gate
        return ok({})
      },
    })
    const calls = Array.from({ length: 100 }, () => answer('kiosk.describe', '{}'))
    open()
    const answers = (await Promise.all(calls)).map((text) => (JSON.parse(text) as { ok: boolean }).ok)
    expect(answers.filter(Boolean)).toHaveLength(64)
    expect(JSON.parse(await answer('kiosk.describe', '{}'))).toMatchObject({ ok: true })
  })
})
