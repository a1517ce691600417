import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { LaterOutcome, Printer } from '../devices/printer.ts'
import { createSimulatedEffects } from '../effects-simulated.ts'
import { newDossier } from '../store/new-dossier-fixture.ts'
import { openStore } from '../store/open-store.ts'
import { followSpooled } from './follow-spooled.ts'

const at = '2026-11-23T10:15:00+07:00'
const later = '2026-11-23T10:16:00+07:00'

/** A program that was killed while CUPS held the receipts of two dossiers and a slip; a third receipt had come out. */
function afterACrash() {
  const effects = createSimulatedEffects({ startsAt: new Date(later), seed: 1 })
  const folder = mkdtempSync(join(tmpdir(), 'motcua-spooled-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const before = openStore(folder, effects)
  if (!before.ok) throw new Error(before.failure.kind)
  for (const number of [0, 1, 2]) {
    before.value.commitDossier(newDossier(number))
    const requestId = `request-${number}`
    before.value.printJobs.record(requestId, { dossierId: newDossier(number).id, state: 'handedOver' }, at)
    if (number < 2) before.value.spooled.add(`q-${number}`, requestId)
  }
  before.value.spooled.add('q-9', null)
  before.value.close()
  const after = openStore(folder, effects)
  if (!after.ok) throw new Error(after.failure.kind)
  return { store: after.value, effects }
}

function printerThatSays(ends: Readonly<Record<string, LaterOutcome>>, asked: string[]): Printer {
  return {
    status: async () => 'ready',
    print: async () => ({ kind: 'notReady', state: 'ready' }),
    async followAgain(name) {
      asked.push(name)
      return ends[name] ?? 'notKnown'
    },
  }
}

test('what lay with a print server at a crash is followed to its end, and an officer sees what nobody knows', async () => {
  const { store, effects } = afterACrash()
  const asked: string[] = []
  await followSpooled({ spooled: store.spooled, printer: printerThatSays({ 'q-0': 'printed' }, asked), effects })
  expect(asked).toEqual(['q-0', 'q-1', 'q-9'])
  const states = [0, 1, 2].map((number) => store.printJobs.find(`request-${number}`)?.state)
  expect(states).toEqual(['printed', 'notKnown', 'handedOver'])
  expect(store.matters.prints(later).map(({ requestId }) => requestId)).toEqual(['request-1'])
  expect(store.spooled.names()).toEqual([])
  store.close()
})

test('with another printer named since, nobody knows', async () => {
  const { store, effects } = afterACrash()
  const printer: Printer = { status: async () => 'ready', print: async () => ({ kind: 'notReady', state: 'ready' }) }
  await followSpooled({ spooled: store.spooled, printer, effects })
  expect(store.printJobs.find('request-0')?.state).toBe('notKnown')
  expect(store.spooled.names()).toEqual([])
  store.close()
})

test('an end that comes after an officer has seen to it changes nothing back', () => {
  const { store } = afterACrash()
  store.printJobs.record('request-0', { dossierId: newDossier(0).id, state: 'printed' }, at)
  store.spooled.end('q-0', 'notKnown', later)
  expect(store.printJobs.find('request-0')?.state).toBe('printed')
  store.close()
})
