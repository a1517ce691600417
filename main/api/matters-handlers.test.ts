import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test, vi } from 'vitest'
import { readPdf } from '../../tests/read-paper.ts'
import { createTestKiosks, filesUnder, markers, type TestKiosk, visitWithPage } from '../kiosk-fixture.ts'
import { samplePin } from '../staff/pin.ts'

vi.setConfig({ testTimeout: 30_000 })

const kiosks = createTestKiosks()
afterEach(() => kiosks.closeAll())

async function receive(kiosk: TestKiosk) {
  const { visitId, draft } = await visitWithPage(kiosk)
  const key = 'a-key-of-sixteen-characters'
  const sent = await kiosk.get('dossier.submit', { visitId, idempotencyKey: key, staffToken: null, draft })
  return { visitId, code: sent.trackingCode }
}

/** The one sealed page below a folder. */
async function onlyPage(folder: string): Promise<string> {
  const pages = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.sealed'))
  const [page = ''] = pages
  expect(pages).toHaveLength(1)
  return join(folder, page)
}

const signIn = async (kiosk: TestKiosk) => (await kiosk.get('staff.signIn', { pin: samplePin })).staffToken

test('nobody sees or does anything here without signing in', async () => {
  const kiosk = await kiosks.open()
  const { code } = await receive(kiosk)
  const staffToken = 'made-up'
  for (const answer of [
    await kiosk.call('staff.matters', { staffToken }),
    await kiosk.call('staff.sendAgain', { staffToken, trackingCode: code }),
    await kiosk.call('staff.seeTo', { staffToken, matter: { kind: 'call', callId: 1 } }),
    await kiosk.call('staff.reprint', { staffToken, trackingCode: code, requestId: 'request-1' }),
  ]) {
    expect(answer).toEqual({ ok: false, failure: { kind: 'notAllowed' } })
  }
})

test('a dossier that waits too long is there with its reason, and gone when it is delivered', async () => {
  const kiosk = await kiosks.open()
  await kiosk.get('simulation.set', { device: 'centre', state: 'offline' })
  const { code, visitId } = await receive(kiosk)
  await kiosk.get('visit.end', { visitId, reason: 'finished' })
  const staffToken = await signIn(kiosk)
  expect((await kiosk.get('staff.matters', { staffToken })).deliveries).toEqual([])
  kiosk.effects.advance(2 * 60 * 60_000)
  const again = await signIn(kiosk)
  expect((await kiosk.get('staff.matters', { staffToken: again })).deliveries).toMatchObject([
    { trackingCode: code, state: 'waiting', reason: 'unreachable' },
  ])
  expect(await kiosk.call('staff.sendAgain', { staffToken: again, trackingCode: code })).toMatchObject({
    failure: { kind: 'notRefused' },
  })
})

test('a dossier that the Centre has refused is there with the reason, and accepted once it was mended and sent again', async () => {
  const kiosk = await kiosks.open()
  await kiosk.get('simulation.set', { device: 'centre', state: 'offline' })
  const { code, visitId } = await receive(kiosk)
  await kiosk.get('visit.end', { visitId, reason: 'finished' })
  const page = await onlyPage(join(kiosk.dataFolder, 'real', 'documents'))
  const sealed = await readFile(page)
  await writeFile(page, 'what a failing disk left')
  await kiosk.get('simulation.set', { device: 'centre', state: 'ready' })
  kiosk.effects.advance(10 * 60_000)
  const lookUp = () => kiosk.get('dossier.lookUp', { trackingCode: code, world: 'real' })
  await expect.poll(async () => (await lookUp()).state).toBe('refused')
  const staffToken = await signIn(kiosk)
  const deliveries = async () => (await kiosk.get('staff.matters', { staffToken })).deliveries
  expect(await deliveries()).toMatchObject([{ trackingCode: code, state: 'refused', reason: 'brokenDocument' }])
  // Sent again before anything was mended it is refused again, and still there.
  const sendAgain = () => kiosk.get('staff.sendAgain', { staffToken, trackingCode: code })
  expect(await sendAgain()).toEqual({ officialCode: null })
  expect(await deliveries()).toMatchObject([{ trackingCode: code, state: 'refused' }])

  await writeFile(page, sealed)
  const { officialCode } = await sendAgain()
  expect(officialCode).toMatch(/-0001$/)
  expect(await deliveries()).toEqual([])
  expect(await lookUp()).toMatchObject({ state: 'accepted', officialCode })
  const atCentre = new DatabaseSync(join(kiosk.dataFolder, 'real', 'centre', 'centre.sqlite'), { readOnly: true })
  expect(atCentre.prepare('SELECT official_code FROM dossiers').all()).toEqual([{ official_code: officialCode }])
  atCentre.close()
})

test('a receipt that was being sent when the program died is not known to be out, and may be printed marked', async () => {
  const before = await kiosks.open()
  const { code, visitId } = await receive(before)
  await before.get('receipt.print', { visitId, requestId: 'request-1' })
  await before.close()
  // As it stands from before the first byte leaves until the printer has answered.
  const database = new DatabaseSync(join(before.dataFolder, 'real', 'kiosk.sqlite'))
  database.exec(`UPDATE print_jobs SET state = 'sending'`)
  database.close()

  const kiosk = await kiosks.open({ dataFolder: before.dataFolder })
  kiosk.effects.advance(3 * 60_000)
  const staffToken = await signIn(kiosk)
  const prints = async () => (await kiosk.get('staff.matters', { staffToken })).prints
  expect(await prints()).toMatchObject([{ requestId: 'request-1', trackingCode: code, state: 'notKnown' }])
  await kiosk.get('staff.reprint', { staffToken, trackingCode: code, requestId: 'request-2' })
  expect(await prints()).toEqual([])
})

test('a call for help waits until an officer has seen to it', async () => {
  const kiosk = await kiosks.open()
  await kiosk.get('help.call', { step: 'attract' })
  const staffToken = await signIn(kiosk)
  const [call] = (await kiosk.get('staff.matters', { staffToken })).calls
  expect(call).toMatchObject({ number: 1 })
  await kiosk.get('staff.seeTo', { staffToken, matter: { kind: 'call', callId: call?.callId ?? 0 } })
  expect((await kiosk.get('staff.matters', { staffToken })).calls).toEqual([])
})

test('a receipt that never came out is there after the visit, and gone with a marked reprint that names nobody', async () => {
  const kiosk = await kiosks.open()
  await kiosk.get('simulation.set', { device: 'printer', state: 'paperOut' })
  const { code, visitId } = await receive(kiosk)
  await kiosk.call('receipt.print', { visitId, requestId: 'request-1' })
  await kiosk.get('visit.end', { visitId, reason: 'finished' })
  kiosk.effects.advance(3 * 60_000)
  await kiosk.get('simulation.set', { device: 'printer', state: 'ready' })
  const staffToken = await signIn(kiosk)
  expect((await kiosk.get('staff.matters', { staffToken })).prints).toMatchObject([
    { trackingCode: code, state: 'waiting' },
  ])
  const reprint = () => kiosk.get('staff.reprint', { staffToken, trackingCode: code, requestId: 'request-2' })
  expect(await Promise.all([reprint(), reprint()])).toEqual([{ outcome: 'printed' }, { outcome: 'printed' }])
  expect(kiosk.effects.logged.filter(({ event }) => event === 'receipt.printed')).toHaveLength(1)
  expect((await kiosk.get('staff.matters', { staffToken })).prints).toEqual([])
  const papers = [...(await filesUnder(kiosk.dataFolder))].filter(([path]) => path.endsWith('.pdf'))
  expect(papers).toHaveLength(1)
  const text = (await readPdf(new Uint8Array(papers[0]?.[1] ?? []))).pages.join(' ')
  expect(text).toContain(code)
  expect(text).toContain('BẢN IN LẠI')
  for (const word of Object.values(markers)) expect(text).not.toContain(word)
})
