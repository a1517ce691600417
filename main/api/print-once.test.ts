import { expect, test, vi } from 'vitest'
import type { Paper } from '../../shared/receipt/paper.ts'
import type { LaterOutcome, Printer } from '../devices/printer.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { ok } from '../../shared/result.ts'
import type { PaperRenderer } from '../printing/paper-renderer.ts'
import type { PrintJobState } from '../store/print-jobs.ts'
import type { SpooledPapers } from '../store/spooled-papers.ts'
import type { OpenWorld } from '../world.ts'
import { createPrintOnce } from './print-once.ts'
import { patient } from '../patience-fixture.ts'

// The printer below makes no paper of it.
const paper = {} as Paper
const renderer = {} as PaperRenderer

/** Hands a paper to a print server, whose last word on it the test says. */
async function handOver(record: (state: PrintJobState) => void) {
  const { promise: later, resolve: tell } = Promise.withResolvers<LaterOutcome>()
  const printer: Printer = {
    status: async () => 'ready',
    print: async () => ({ kind: 'handedOver', spooledAs: 'q-7', later }),
  }
  const open = new Map<string, string | null>()
  const spooled: SpooledPapers = {
    names: () => [...open.keys()],
    add: (name, requestId) => ok(void open.set(name, requestId)),
    end: (name) => ok(void open.delete(name)),
  }
  const world = { store: { spooled } } as Partial<OpenWorld> as OpenWorld
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 })
  const printOnce = createPrintOnce({
    printerOf: () => ({ printer, widthDots: 576 }),
    renderer,
    effects,
    onPrinterUsed: () => {},
  })
  const end = await printOnce(world, {
    id: 'job-1',
    requestId: 'request',
    before: 'waiting',
    paper: () => paper,
    record,
  })
  expect(end).toEqual({ ok: true, value: { outcome: 'handedOver' } })
  return { tell, open, logged: effects.logged }
}

test('what a print server says later is written down', async () => {
  const states: PrintJobState[] = []
  const { tell, open, logged } = await handOver((state) => void states.push(state))
  expect(open).toEqual(new Map([['q-7', 'request']]))
  tell('printed')
  await vi.waitFor(() => expect(logged).toContainEqual({ event: 'receipt.followed', outcome: 'printed' }), patient)
  expect(states).toEqual(['sending', 'handedOver', 'printed'])
  expect(open.size).toBe(0)
})

test('a store that cannot take what is said later ends in the log, not the program', async () => {
  const { tell, logged } = await handOver((state) => {
    if (state === 'notKnown') throw new TypeError('the database is closed')
  })
  tell('notKnown')
  await vi.waitFor(
    () => expect(logged).toContainEqual({ event: 'bug', where: 'receipt.print', name: 'TypeError' }),
    patient,
  )
})
