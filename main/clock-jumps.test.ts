import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadConfig } from './config/load-config.ts'
import { createSimulatedEffects } from './effects-simulated.ts'
import { createKiosk, type Kiosk } from './kiosk.ts'
import { resourcesFolder, sampleDraft, smallPicture } from './kiosk-fixture.ts'

const hourMs = 60 * 60_000
const dayMs = 24 * hourMs
const effects = createSimulatedEffects({ startsAt: new Date('2026-11-23T03:15:00Z'), seed: 61 })
let offsetMs = 0
let dataFolder = ''
let kiosk: Kiosk
beforeEach(async () => {
  offsetMs = 0
  dataFolder = await mkdtemp(join(tmpdir(), 'motcua-'))
  const config = loadConfig({ dataFolder, environment: { MOTCUA_RETENTION_DAYS: '2' } })
  if (!config.ok) throw new Error('the settings are refused')
  const now = (): Date => new Date(effects.now().getTime() + offsetMs)
  const opened = await createKiosk({ config: config.value, effects: { ...effects, now }, resourcesFolder, dataFolder })
  if (!opened.ok) throw new Error(opened.failure.kind)
  kiosk = opened.value
})
afterEach(async () => {
  await kiosk.close()
  await rm(dataFolder, { recursive: true })
})

async function get(name: string, input: unknown): Promise<Record<string, unknown>> {
  const answer = await kiosk.call(name, input)
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  return answer.value as Record<string, unknown>
}

const kept = () => readdir(join(dataFolder, 'real', 'documents'))

async function handIn(): Promise<Record<string, unknown>> {
  const { visitId } = await get('visit.open', { world: 'real' })
  const bytes = await smallPicture()
  const page = await get('document.addPage', { visitId, partId: 'birth-notice', source: 'camera', bytes })
  const draft = sampleDraft([String(page['pageId'])])
  const answer = await get('dossier.submit', { visitId, idempotencyKey: crypto.randomUUID(), staffToken: null, draft })
  await get('visit.end', { visitId, reason: 'finished' })
  return answer
}

test('official codes stay without doubles when the clock goes a day back and on again', async () => {
  const codes: unknown[] = []
  for (const offset of [0, -dayMs, 0, 2 * dayMs, 0, -dayMs]) {
    offsetMs = offset
    codes.push((await handIn())['officialCode'])
  }
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes).toEqual([
    expect.stringMatching(/261123-0001$/),
    expect.stringMatching(/261122-0001$/),
    expect.stringMatching(/261123-0002$/),
    expect.stringMatching(/261125-0001$/),
    expect.stringMatching(/261123-0003$/),
    expect.stringMatching(/261122-0002$/),
  ])
})

test('a due date never lies before the receipt that it stands on', async () => {
  for (const offset of [0, -10 * dayMs, 20 * dayMs]) {
    offsetMs = offset
    const { receivedAt, appointment } = (await handIn()) as { receivedAt: string; appointment: { dueAt: string } }
    expect(appointment.dueAt > receivedAt.slice(0, 16)).toBe(true)
  }
})

test('documents that stay for two days leave when their time is over, whichever way the clock went', async () => {
  await handIn()
  offsetMs = -300 * dayMs
  effects.advance(hourMs)
  expect(await kept()).toHaveLength(1)
  offsetMs = 0
  effects.advance(3 * dayMs)
  await expect.poll(kept).toEqual([])
})

test('an officer who walked away is signed out, and one who slipped is not locked out for a year', async () => {
  const { staffToken } = await get('staff.signIn', { pin: '246810' })
  offsetMs = -dayMs
  const report = { staffToken, from: '2026-01-01', to: '2026-12-31' }
  expect(await kiosk.call('staff.report', report)).toMatchObject({ ok: false, failure: { kind: 'notAllowed' } })
  offsetMs = 365 * dayMs
  for (let guess = 0; guess < 5; guess += 1) await kiosk.call('staff.signIn', { pin: '739152' })
  offsetMs = 0
  const locked = await kiosk.call('staff.signIn', { pin: '246810' })
  expect(locked).toMatchObject({ ok: false, failure: { kind: 'locked' } })
  effects.advance(31_000)
  expect(await kiosk.call('staff.signIn', { pin: '246810' })).toMatchObject({ ok: true })
})
