import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { readPdf } from '../../tests/read-paper.ts'
import type { SavedDraft } from '../../shared/dossier/saved-draft.ts'
import { newTrackingCode } from '../../shared/dossier/tracking-code.ts'
import type { World } from '../../shared/contract/values.ts'
import { runInProcess } from '../command/command-fixture.ts'
import { createTestKiosks, filesUnder, markers, sampleDraft, type TestKiosk, visitWithPage } from '../kiosk-fixture.ts'
import { patient } from '../patience-fixture.ts'

// Each code costs two slow derivations, on a machine that does other things as well.
vi.setConfig({ testTimeout: 30_000 })

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

const dayMs = 24 * 60 * 60_000
const key = 'a-key-of-sixteen-characters'
const unknown = { ok: false, failure: { kind: 'unknownCode' } }

function draftOf(pageIds: readonly string[]): SavedDraft {
  const { language, consent, applicant, procedureCode, answers } = sampleDraft(pageIds)
  return {
    version: 1,
    language,
    consent,
    applicant,
    procedureCode,
    checklist: { 'birth-notice': true },
    answers,
    pages: { 'birth-notice': [...pageIds] },
    delivery: null,
  }
}

async function savedDraft(kiosk: TestKiosk, world: World = 'real') {
  const { visitId, pageId } = await visitWithPage(kiosk, world)
  const draft = draftOf([pageId])
  const { code, keptUntil } = await kiosk.get('draft.save', { visitId, draft })
  return { visitId, pageId, draft, code, keptUntil }
}

const motcua = (folder: string, ...args: readonly string[]) => runInProcess(folder, args)

async function draftFiles(kiosk: TestKiosk): Promise<readonly string[]> {
  return [...(await filesUnder(kiosk.dataFolder)).keys()].filter((path) => path.includes('/drafts/'))
}

describe('a draft that was saved', () => {
  test('opens from a backup too, and is missed where its answers are gone', async () => {
    const first = await kiosks.open()
    const { code, draft } = await savedDraft(first)
    await first.close()
    const sets = `${first.dataFolder}-sets`
    const restored = `${first.dataFolder}-restored`
    onTestFinished(async () => {
      for (const folder of [sets, restored]) await rm(folder, { recursive: true })
    })
    const set = (await motcua(first.dataFolder, 'backup', sets)).out.split('\n')[0] ?? ''
    expect(await motcua(restored, 'restore', set)).toMatchObject({ code: 0 })
    const kiosk = await kiosks.open({ dataFolder: restored })
    expect(await kiosk.get('draft.open', { code })).toMatchObject({ draft })
    await kiosk.close()
    expect(await motcua(restored, 'verify')).toMatchObject({ code: 0 })
    const [body = ''] = (await draftFiles(kiosk)).filter((path) => path.endsWith('/body.sealed'))
    await rm(join(restored, body))
    expect(await motcua(restored, 'verify')).toMatchObject({
      code: 1,
      err: expect.stringContaining('though a slip opens'),
    })
  })

  test.each(['real', 'training'] as const)(
    'opens by its code after a restart, pages included, in %s',
    async (world) => {
      const first = await kiosks.open()
      const { pageId, draft, code, keptUntil } = await savedDraft(first, world)
      expect(keptUntil).toBe('2026-12-07')
      await first.close()
      const kiosk = await kiosks.open({ dataFolder: first.dataFolder })
      expect(await kiosk.call('dossier.lookUp', { trackingCode: code, world: 'real' })).toEqual({
        ok: false,
        failure: { kind: 'savedDraft', keptUntil },
      })
      const opened = await kiosk.get('draft.open', { code })
      expect(opened).toMatchObject({ world, draft })
      expect(await kiosk.call('document.preview', { visitId: opened.visitId, pageId })).toMatchObject({ ok: true })
      const sent = await kiosk.get('dossier.submit', {
        visitId: opened.visitId,
        idempotencyKey: key,
        staffToken: null,
        draft: sampleDraft([pageId]),
      })
      expect(sent.trackingCode).not.toBe(code)
      expect(await kiosk.call('draft.open', { code })).toEqual(unknown)
    },
  )

  test('is on the disk without a word of the person and without its code', async () => {
    const kiosk = await kiosks.open()
    const { visitId, code } = await savedDraft(kiosk)
    await kiosk.get('visit.end', { visitId, reason: 'finished' })
    await kiosk.close()
    const everything = Buffer.concat([...(await filesUnder(kiosk.dataFolder)).values()]).toString('latin1')
    for (const word of [...Object.values(markers), code, code.replaceAll('-', '')]) {
      expect(everything.includes(Buffer.from(word).toString('latin1'))).toBe(false)
    }
    expect(await draftFiles(kiosk)).toHaveLength(3)
  })

  test('keeps its code when it is saved again, in the same visit and after it was opened', async () => {
    const kiosk = await kiosks.open()
    const { visitId, draft, code } = await savedDraft(kiosk)
    expect(await kiosk.get('draft.save', { visitId, draft })).toMatchObject({ code })
    const { visitId: next } = await kiosk.get('draft.open', { code })
    const later = { ...draft, delivery: { kind: 'office' } } as const
    expect(await kiosk.get('draft.save', { visitId: next, draft: later })).toMatchObject({ code })
    await kiosk.get('visit.end', { visitId: next, reason: 'finished' })
    expect(await kiosk.get('draft.open', { code })).toMatchObject({ draft: later })
    expect(await draftFiles(kiosk)).toHaveLength(3)
  })

  test('stays when the visit that opened it comes to nothing', async () => {
    const kiosk = await kiosks.open()
    const { code } = await savedDraft(kiosk)
    const { visitId } = await kiosk.get('draft.open', { code })
    await kiosk.get('visit.end', { visitId, reason: 'startedOver' })
    expect(await kiosk.call('draft.open', { code })).toMatchObject({ ok: true })
  })

  test('is gone when its owner has it deleted', async () => {
    const kiosk = await kiosks.open()
    const { code } = await savedDraft(kiosk)
    await kiosk.get('draft.remove', { code: code.toLowerCase() })
    expect(await kiosk.call('draft.open', { code })).toEqual(unknown)
    expect(await draftFiles(kiosk)).toEqual([])
  })

  test('opens on its last day and is gone the day after, row and files', async () => {
    const kiosk = await kiosks.open({ environment: { MOTCUA_DRAFT_DAYS: '2' } })
    const { visitId, code } = await savedDraft(kiosk)
    await kiosk.get('visit.end', { visitId, reason: 'finished' })
    kiosk.effects.advance(2 * dayMs)
    expect(await kiosk.call('draft.open', { code })).toMatchObject({ ok: true })
    kiosk.effects.advance(dayMs)
    expect(await kiosk.call('draft.open', { code })).toEqual(unknown)
    await vi.waitFor(async () => expect(await draftFiles(kiosk)).toEqual([]), patient)
  })

  test('is not guessed at: five codes, then one a minute, whether they are looked up or opened', async () => {
    const kiosk = await kiosks.open()
    for (let guess = 0; guess < 5; guess += 1) {
      const code = newTrackingCode(kiosk.effects.randomBytes)
      const asked = guess % 2 === 0
      expect(
        asked
          ? await kiosk.call('draft.open', { code })
          : await kiosk.call('dossier.lookUp', { trackingCode: code, world: 'real' }),
      ).toEqual(unknown)
    }
    expect(await kiosk.call('draft.remove', { code: newTrackingCode(kiosk.effects.randomBytes) })).toMatchObject({
      failure: { kind: 'tooManyTries' },
    })
  })

  test('asks for room first: a full disk keeps the visit as it is', async () => {
    const kiosk = await kiosks.open()
    const { visitId, pageId } = await visitWithPage(kiosk)
    await kiosk.get('simulation.set', { device: 'disk', state: 'full' })
    const input = { visitId, draft: draftOf([pageId]) }
    expect(await kiosk.call('draft.save', input)).toMatchObject({ failure: { kind: 'diskFull' } })
    expect(await draftFiles(kiosk)).toEqual([])
    await kiosk.get('simulation.set', { device: 'disk', state: 'ready' })
    expect(await kiosk.call('draft.save', input)).toMatchObject({ ok: true })
  })
})

test('the slip carries the code and what to bring, names nobody, and is printed once per request', async () => {
  const kiosk = await kiosks.open()
  const { visitId, code } = await savedDraft(kiosk)
  const print = () => kiosk.get('draft.print', { visitId, requestId: 'request-1' })
  expect(await Promise.all([print(), print()])).toEqual([{ outcome: 'printed' }, { outcome: 'printed' }])
  const papers = [...(await filesUnder(kiosk.dataFolder))].filter(([path]) => path.endsWith('.pdf'))
  expect(papers).toHaveLength(1)
  const text = (await readPdf(new Uint8Array(papers[0]?.[1] ?? []))).pages.join(' ')
  expect(text).toContain(code)
  expect(text).toContain('PHIẾU LÀM TIẾP HỒ SƠ')
  expect(text).toContain('CHƯA NỘP')
  for (const word of Object.values(markers)) expect(text).not.toContain(word)
})

test('nothing is printed for a visit that has saved nothing', async () => {
  const kiosk = await kiosks.open()
  const { visitId } = await visitWithPage(kiosk)
  expect(await kiosk.call('draft.print', { visitId, requestId: 'request-1' })).toMatchObject({
    failure: { kind: 'nothingSaved' },
  })
})
