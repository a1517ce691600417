import { describe, expect, test } from 'vitest'
import { createWire } from '../../shared/contract/wire.ts'
import { fail, ok } from '../../shared/result.ts'
import type { LogEvent } from '../log/log-event.ts'
import { bufferBase64 } from './buffer-base64.ts'
import { type Callable, createCallDesk } from './call-desk.ts'

const wire = createWire(bufferBase64)

function openDesk(kiosk: Callable) {
  const logged: LogEvent[] = []
  let renewals = 0
  const answer = createCallDesk({
    kiosk,
    wire,
    log: (event) => logged.push(event),
    onScreenRenewed: () => {
      renewals += 1
    },
  })
  return { answer, logged, renewals: () => renewals }
}

describe('the call desk', () => {
  test('hands over the name and the decoded input, and encodes the result', async () => {
    const { answer } = openDesk({ call: async (name, input) => ok({ name, input }) })
    const text = await answer('receipt.show', wire.encode({ png: new Uint8Array([7]) }))
    expect(wire.decode(text)).toEqual(ok(ok({ name: 'receipt.show', input: { png: new Uint8Array([7]) } })))
  })

  test('overwrites what came in as bytes once the call is answered', async () => {
    const seen: Uint8Array[] = []
    const { answer } = openDesk({
      call: async (_name, input) => {
        seen.push((input as { pages: [{ bytes: Uint8Array }] }).pages[0].bytes)
        return ok({ sum: seen[0]?.reduce((sum, byte) => sum + byte) })
      },
    })
    expect(await answer('document.addPage', wire.encode({ pages: [{ bytes: Uint8Array.of(1, 2) }] }))).toContain('3')
    expect(seen).toEqual([Uint8Array.of(0, 0)])
  })

  test('tells the shell when the screen is to be renewed, and at no other call', async () => {
    const accepting = openDesk({ call: async () => ok({}) })
    await accepting.answer('visit.end', '{"reason":"finished"}')
    expect(accepting.renewals()).toBe(0)
    await accepting.answer('screen.renew', '{}')
    expect(accepting.renewals()).toBe(1)
    const refusing = openDesk({ call: async () => fail({ kind: 'badRequest', detail: '' }) })
    await refusing.answer('screen.renew', '{"extra":1}')
    expect(refusing.renewals()).toBe(0)
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
