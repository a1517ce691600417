import { expect, test, vi } from 'vitest'
import type { Paper } from '../../shared/receipt/paper.ts'
import type { LaterOutcome, Printer } from '../devices/printer.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import type { PaperRenderer } from '../printing/paper-renderer.ts'
import type { PrintJobState } from '../store/print-jobs.ts'
import type { OpenWorld } from '../world.ts'
import { createPrintOnce } from './print-once.ts'

// The printer below makes no paper of it, and asks nothing of the world.
const paper = {} as Paper
const renderer = {} as PaperRenderer
const world = {} as OpenWorld

/** Hands a paper to a print server, whose last word on it the test says. */
async function handOver(record: (state: PrintJobState) => void) {
  const { promise: later, resolve: tell } = Promise.withResolvers<LaterOutcome>()
  const printer: Printer = { status: async () => 'ready', print: async () => ({ kind: 'handedOver', later }) }
  const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 1 })
  const printOnce = createPrintOnce({
    printerOf: () => ({ printer, widthDots: 576 }),
    renderer,
    log: effects.log,
    onPrinterUsed: () => {},
  })
  const end = await printOnce(world, { id: 'job-1', before: 'waiting', paper: () => paper, record })
  expect(end).toEqual({ ok: true, value: { outcome: 'handedOver' } })
  return { tell, logged: effects.logged }
}

test('what a print server says later is written down', async () => {
  const states: PrintJobState[] = []
  const { tell, logged } = await handOver((state) => void states.push(state))
  tell('printed')
  await vi.waitFor(() => expect(logged).toContainEqual({ event: 'receipt.followed', outcome: 'printed' }))
  expect(states).toEqual(['sending', 'handedOver', 'printed'])
})

test('a store that cannot take what is said later ends in the log, not the program', async () => {
  const { tell, logged } = await handOver((state) => {
    if (state === 'notKnown') throw new TypeError('the database is closed')
  })
  tell('notKnown')
  await vi.waitFor(() => expect(logged).toContainEqual({ event: 'bug', where: 'receipt.print', name: 'TypeError' }))
})
